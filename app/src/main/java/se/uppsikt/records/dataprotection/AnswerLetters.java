package se.uppsikt.records.dataprotection;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.mail.Outgoing;
import se.uppsikt.base.pdf.PdfA;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.HtmlCharacters;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.Policy;

/**
 * The answer as a letter: by mail to the address that the person gave, or on paper. Its subject
 * says nothing of the matter; its words are those that were kept.
 */
@Enforces(
        value = "H10",
        how = "Svaret skickas med e-post till den adress som personen har gett, eller skrivs ut.")
@Service
public class AnswerLetters {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");

    private final DataRequests requests;
    private final DataRequestRows rows;
    private final Mails mails;
    private final Policy policy;

    AnswerLetters(DataRequests requests, DataRequestRows rows, Mails mails, Policy policy) {
        this.requests = requests;
        this.rows = rows;
        this.mails = mails;
        this.policy = policy;
    }

    /**
     * How an answer has fared.
     *
     * @param may whether it can be sent now
     * @param told what has become of it, in Swedish; empty when it has not been sent
     */
    public record Fate(boolean may, String told) {}

    /**
     * Sends it, once for each answer.
     *
     * @throws Refused when there is no answer, no address or no mail server, or an extract is to be
     *     given out instead
     */
    @Transactional
    void send(Employee me, DataRequestId id) {
        if (!mails.standing().mail()) {
            throw new Refused(
                    Objection.of(
                            "H10",
                            "Uppsikt har ingen e-postserver. Skriv ut svaret och skicka det."));
        }
        order(me, requests.locked(id));
    }

    /** In the transaction of whoever has it locked. */
    void order(Employee me, DataRequest one) {
        if (!one.sendable()) {
            throw new Refused(
                    Objection.of(
                            "H10",
                            "Svaret kan inte skickas med e-post. Personen ska ha gett en e-postadress, och"
                                    + " ett utdrag lämnas ut under Utlämnande."));
        }
        Mail letter =
                Mail.urgent(
                        one.mailAddress(),
                        "Svar från " + policy.current().municipality().name(),
                        one.answer());
        if (mails.mail(about(one), letter)) {
            requests.done(
                    me, one, DataRequestDeed.SENT, "Svaret skickades med e-post", "", Map.of());
        }
    }

    Fate fate(DataRequest one) {
        List<Outgoing> sent =
                one.sendable()
                        ? mails.about(List.of(about(one))).getOrDefault(about(one), List.of())
                        : List.of();
        return new Fate(
                one.sendable() && sent.isEmpty() && mails.standing().mail(),
                sent.isEmpty() ? "" : told(sent.getFirst().state()));
    }

    private static String told(Outgoing.State state) {
        return switch (state) {
            case WAITING -> "Svaret skickas strax.";
            case SENT -> "Svaret är skickat med e-post.";
            case GIVEN_UP -> "Svaret kom inte fram med e-post. Skriv ut det och skicka det.";
        };
    }

    /** For paper, as a document for keeping. */
    @Transactional(readOnly = true)
    byte[] paper(DataRequestId id) {
        DataRequest one =
                rows.find(id).orElseThrow(() -> new NotFound("data request " + id.value()));
        if (one.answer().isEmpty()) {
            throw new NotFound("answer of the data request " + id.value());
        }
        Instant at = Objects.requireNonNullElse(one.closedAt(), one.arrivedAt());
        StringOutput page = new StringOutput();
        ENGINE.render(
                "records/dataprotection/letter.jte",
                new Letter(
                        policy.current().municipality().name(),
                        one.asked().person(),
                        one.mailAddress().isEmpty() ? one.asked().contact() : "",
                        at,
                        one.answer().lines().toList()),
                new HtmlCharacters(page));
        return PdfA.of(page.toString(), at);
    }

    /**
     * What stands on the paper.
     *
     * @param address where it is sent by post; empty when the person gave none
     */
    public record Letter(
            String municipality, String person, String address, Instant at, List<String> lines) {
        public Letter {
            lines = List.copyOf(lines);
        }
    }

    /** The same answer is sent once; another, after it was taken up again, is another letter. */
    private static String about(DataRequest one) {
        return "dataskydd-svar/"
                + one.id().value()
                + "/"
                + Objects.requireNonNull(one.closedAt()).toEpochMilli();
    }
}

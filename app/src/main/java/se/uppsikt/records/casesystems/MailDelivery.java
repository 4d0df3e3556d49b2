package se.uppsikt.records.casesystems;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.mail.Enclosures;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.mail.Outgoing;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;
import se.uppsikt.records.casesystems.CaseReceiver.Way;
import se.uppsikt.records.casesystems.Delivery.Outcome;
import se.uppsikt.records.casesystems.FilingPackage.PackedFile;

/**
 * A letter to the registrar with the document as PDF/A and what is told of it as XML. What may be
 * secret goes in no letter; the link leads to it. The files are made when the letter leaves and are
 * kept in no other place.
 */
@Component
class MailDelivery implements Delivery, Enclosures {
    private static final String ABOUT = "arendesystem/";
    private static final String CLOSED =
            "Handlingen är märkt för sekretess och skickas inte med e-post. Öppna den i Uppsikt.";

    private static final String ENCLOSED =
            "Handlingen (PDF/A) och uppgifterna om den (XML enligt CITS ERMS) är bifogade.";

    private static final Pattern WRITTEN = Pattern.compile(ABOUT + "([0-9a-f-]{36})/(\\d{1,9})");

    private final Mails mails;
    private final Records records;
    private final FilingRows rows;
    private final PackageMaking making;
    private final Writing writing;

    MailDelivery(
            Mails mails, Records records, FilingRows rows, PackageMaking making, Writing writing) {
        this.mails = mails;
        this.records = records;
        this.rows = rows;
        this.making = making;
        this.writing = writing;
    }

    /** Where letters lead, and the transaction in which they are written. */
    @Component("filingLetters")
    record Writing(CaseSystemSettings settings, TransactionTemplate transactions) {}

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public boolean asks() {
        return false;
    }

    /** The letter is ordered once for each round, however often this is done. */
    @Override
    public Outcome send(Filing filing, CaseReceiver receiver, FilingPackage made) {
        String about = about(filing);
        Mail letter = letter(filing, receiver);
        writing.transactions().executeWithoutResult(_ -> mails.mail(about, letter));
        return mails.about(List.of(about)).getOrDefault(about, List.of()).stream()
                .findFirst()
                .map(MailDelivery::outcome)
                .orElseGet(Outcome.Waits::new);
    }

    @Override
    public Outcome ask(Filing filing, CaseReceiver receiver) {
        return new Outcome.Waits();
    }

    @Override
    public Outcome attempt(CaseReceiver receiver) {
        Mail letter =
                Mail.urgent(
                        receiver.mail(),
                        "Prov från Uppsikt",
                        "Det här är ett prov. Hit skickar Uppsikt det som diarieförs. Inget behöver"
                                + " göras.\n");
        String about = ABOUT + "prov/" + receiver.committee().value() + "/" + UUID.randomUUID();
        writing.transactions().executeWithoutResult(_ -> mails.mail(about, letter));
        return new Outcome.Sent();
    }

    private static Outcome outcome(Outgoing letter) {
        return switch (letter.state()) {
            case WAITING -> new Outcome.Waits();
            case SENT -> new Outcome.Sent();
            case GIVEN_UP ->
                    new Outcome.Trouble(
                            letter.trouble().isEmpty() ? "Mejlet kom inte fram." : letter.trouble(),
                            true);
        };
    }

    private static String about(Filing filing) {
        return ABOUT + filing.contribution().value() + "/" + filing.round();
    }

    private Mail letter(Filing filing, CaseReceiver receiver) {
        Kept kept = records.kept(filing.contribution());
        Registration entry = kept.registrations().getFirst();
        String link =
                writing.settings()
                        .link(
                                "/diarium/handling/"
                                        + filing.contribution().value()
                                        + "#arendesystem");
        return Mail.urgent(
                receiver.mail(),
                "Att diarieföra: " + entry.number().shown(),
                String.join(
                        "\n",
                        "En handling har diarieförts i Uppsikt och ska in i ert ärendesystem.",
                        "",
                        "Nummer i Uppsikt: " + entry.number().shown(),
                        "Version: " + filing.version(),
                        (entry.direction() == Direction.RECEIVED ? "Kom in: " : "Upprättades: ")
                                + SwedishTime.exact(entry.receivedAt()),
                        "Hör till ärende: "
                                + (entry.outerCase().isEmpty() ? "–" : entry.outerCase()),
                        "",
                        closed(kept) ? CLOSED : ENCLOSED,
                        "",
                        "När den har fått ett nummer hos er: öppna länken, skriv numret och tryck på"
                                + " Ange nummer.",
                        link,
                        ""));
    }

    private static boolean closed(Kept kept) {
        return kept.contribution().facts().secret() || kept.contribution().facts().neverShown();
    }

    /** A letter of an earlier round goes without; the later one has them. */
    @Override
    public Optional<List<Enclosed>> of(String about) {
        Matcher written = WRITTEN.matcher(about);
        if (!written.matches()) {
            return Optional.empty();
        }
        ContributionId id = new ContributionId(UUID.fromString(written.group(1)));
        int round = Integer.parseInt(written.group(2));
        return Optional.of(
                rows.find(id)
                        .filter(filing -> filing.round() == round)
                        .filter(filing -> !closed(records.kept(filing.contribution())))
                        .map(making::of)
                        .map(
                                made ->
                                        List.of(
                                                enclosed(made.file(FilingPackage.DOCUMENT)),
                                                enclosed(made.file(FilingPackage.ERMS))))
                        .orElse(List.of()));
    }

    private static Enclosed enclosed(PackedFile file) {
        return new Enclosed(file.path(), file.mime(), FilingFolders.bytes(file));
    }
}

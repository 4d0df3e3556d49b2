package se.uppsikt.records.redaction;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.disclosure.Disclosure;
import se.uppsikt.records.disclosure.Disclosure.State;
import se.uppsikt.records.disclosure.Disclosure.Wish;
import se.uppsikt.records.disclosure.DisclosureId;
import se.uppsikt.records.disclosure.DisclosureSets;
import se.uppsikt.records.disclosure.Disclosures;
import se.uppsikt.records.disclosure.Ending;
import se.uppsikt.records.redaction.RedactionRows.Figures;
import se.uppsikt.records.redaction.RefusalRules.Ground;
import se.uppsikt.records.redaction.RefusalRules.Told;
import se.uppsikt.records.redaction.ReleaseRows.Refusal;

/** The door of what is given out: made ready, looked at, given out or refused. */
@Enforces(
        value = "H6",
        how =
                "Ett nej, helt eller delvis, berättar hur man får ett beslut, och beslutet hur man överklagar.")
@Service
class Releases {
    private final ReleaseRows rows;
    private final RedactionRows choices;
    private final Requests requests;
    private final Redactions.Announcing announcing;
    private final Outside outside;

    Releases(
            ReleaseRows rows,
            RedactionRows choices,
            Requests requests,
            Redactions.Announcing announcing,
            Outside outside) {
        this.rows = rows;
        this.choices = choices;
        this.requests = requests;
        this.announcing = announcing;
        this.outside = outside;
    }

    /** The requests, and what belongs to them. */
    @Component("releaseRequests")
    record Requests(Disclosures requests, DisclosureSets sets, Policy policy, TimeIds ids) {}

    /** Who is told of it, and what works later. */
    @Component("releaseOutside")
    record Outside(
            @Lazy SchedulerClient scheduler,
            Mails mails,
            @Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String address) {}

    /**
     * Makes ready what is given out, as a task.
     *
     * @throws Refused while nobody has decided on all of it
     */
    @Transactional
    void begin(Employee me, DisclosureId id) {
        Disclosure one = requests.sets().takenUp(me, id);
        Figures figures = choices.figures(id);
        int all = figures.whole() + figures.masked() + figures.withheld();
        if (figures.undecided() > 0 || all == 0) {
            throw new Refused(
                    Objection.of(
                            "H6",
                            "Pröva alla handlingar först. Det som inte är prövat lämnas inte ut."));
        }
        Release release =
                new Release(
                        requests.ids().next(),
                        id,
                        Release.State.BUILDING,
                        one.asked().format(),
                        all,
                        0,
                        0,
                        null,
                        choices.lastAt(id).orElseThrow(),
                        null);
        rows.begin(release, me.label(), now());
        outside.scheduler()
                .scheduleIfNotExists(
                        ReleaseTasks.RELEASE.instance(release.id().toString()).build(), now());
    }

    /**
     * Gives out what is ready; where something was taken away, with the reasons.
     *
     * @throws Refused when it is not ready, or not what was decided any more
     */
    @Transactional
    void give(Employee me, DisclosureId id, ReleaseForm typed) {
        Disclosure one = requests.sets().takenUp(me, id);
        Release release =
                rows.latest(id)
                        .filter(Release::ready)
                        .filter(this::isFresh)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Objection.of(
                                                        "H6",
                                                        "Något har ändrats sedan filerna gjordes, eller de är"
                                                                + " inte klara. Gör dem klara igen.")));
        Figures figures = choices.figures(id);
        boolean partly = figures.masked() + figures.withheld() > 0;
        if (partly) {
            refused(me, one, typed.reasons(), Ground.SECRECY, true);
        }
        if (!rows.give(release.id(), me.label(), now())) {
            throw new Refused(Objection.of("H6", "Filerna är inte klara längre."));
        }
        Disclosure over =
                requests.requests()
                        .end(
                                me,
                                id,
                                partly ? Ending.PARTLY_REFUSED : Ending.DISCLOSED,
                                told(figures));
        tell(over);
    }

    private boolean isFresh(Release release) {
        Figures figures = choices.figures(release.disclosure());
        return figures.undecided() == 0
                && figures.whole() + figures.masked() + figures.withheld() == release.total()
                && choices.lastAt(release.disclosure())
                        .filter(release.choicesAt()::equals)
                        .isPresent();
    }

    private static String told(Figures figures) {
        return figures.whole()
                + " hela, "
                + figures.masked()
                + " maskade, "
                + figures.withheld()
                + " som inte lämnades ut";
    }

    /** Nothing, or nothing more, is given out. */
    @Transactional
    void refuse(Employee me, DisclosureId id, ReleaseForm typed) {
        Disclosure one = requests.sets().takenUp(me, id);
        boolean partly = !rows.given(id).isEmpty();
        refused(me, one, typed.reasons(), typed.ground(), partly);
        tell(requests.requests().end(me, id, partly ? Ending.PARTLY_REFUSED : Ending.REFUSED, ""));
    }

    private void refused(
            Employee me, Disclosure one, String reasons, Ground ground, boolean partly) {
        if (reasons.isBlank()) {
            throw new Refused(
                    Objection.of(
                            "H6",
                            "Skriv skälen: vad som är borttaget och varför, utan att röja det"
                                    + " (förvaltningslagen 32 §)."));
        }
        boolean decision = one.state() == State.DECISION_ASKED;
        var municipality = requests.policy().current().municipality();
        String told =
                decision
                        ? RefusalRules.decision(
                                municipality,
                                one.reference().shown(),
                                SwedishTime.day(now()),
                                ground,
                                new Told(reasons.strip(), partly, me.label()))
                        : RefusalRules.first(municipality, ground, reasons.strip(), partly);
        rows.refuse(
                requests.ids().next(), one.id(), new Refusal(decision, told, me.label(), now()));
    }

    /** Whoever wanted it by mail gets the address; what is given out is never in the letter. */
    private void tell(Disclosure over) {
        String contact = over.asked().contact();
        if (over.asked().wish() == Wish.MAIL && contact != null && Mail.isAddress(contact)) {
            outside.mails()
                    .mail(
                            "disclosure/" + over.id().value() + "/" + now().toEpochMilli(),
                            Mail.urgent(
                                    contact,
                                    "Svar på din begäran " + over.reference().shown(),
                                    """
                                    Din begäran om handlingar har fått svar. Läs svaret och hämta det som lämnas ut här:

                                    %s/begar-handling/%s
                                    """
                                            .formatted(
                                                    outside.address(), over.reference().shown())));
        }
    }

    Optional<Release> latest(DisclosureId id) {
        return rows.latest(id);
    }

    List<Release.File> files(UUID release) {
        return rows.files(release);
    }

    private Instant now() {
        return announcing.time().instant();
    }
}

package se.uppsikt.moderation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.platforms.Platforms;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.policy.WorkingDays;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Evidence;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;
import se.uppsikt.shared.Sha256;

/** What a step sets going in the neighbours, all in the transaction of the step. */
@Component
class Effects {
    private final Records records;
    private final Platforms platforms;
    private final PoliceReportRows policeReports;
    private final ApplicationEventPublisher events;

    Effects(
            Records records,
            Platforms platforms,
            PoliceReportRows policeReports,
            ApplicationEventPublisher events) {
        this.records = records;
        this.platforms = platforms;
        this.policeReports = policeReports;
        this.events = events;
    }

    void hide(Employee me, Judgement judgement) {
        platforms.hide(me, judgement.contribution());
    }

    void unhide(Employee me, Judgement judgement) {
        platforms.unhide(me, judgement.contribution());
    }

    void remove(Employee me, Judgement judgement) {
        platforms.remove(me, judgement.contribution());
    }

    Evidence verify(Employee me, Judgement judgement) {
        return records.verify(me, judgement.contribution());
    }

    void decideRegistration(Employee me, Judgement judgement) {
        records.decideRegistration(
                me,
                judgement.contribution(),
                Facts.RegistrationState.TO_BE_REGISTERED,
                "Tas bort från kontot: " + reason(judgement).motive());
    }

    void register(Employee me, Judgement judgement, Registration.Entry entry) {
        records.register(me, judgement.contribution(), entry);
    }

    /** A crime is reported by a person; this makes the task (M4). */
    void askForPoliceReport(Judgement judgement, Judgement.Last deed, WorkingDays calendar) {
        Judgement.Reason reason = reason(judgement);
        if (reason.ground().police()) {
            boolean urgent = reason.ground().neverCopied();
            policeReports.add(
                    new PoliceReport(
                            judgement.contribution(),
                            judgement.account(),
                            reason.ground().id(),
                            reason.ground().name(),
                            urgent,
                            deed.at(),
                            urgent ? deed.at() : DueRules.sameWorkingDay(calendar, deed.at()),
                            null,
                            null,
                            null));
        }
    }

    /** What may be secret can from now on only be registered (H2). */
    void markSecret(Employee me, Judgement judgement) {
        Judgement.Reason reason = reason(judgement);
        if (reason.ground().secret() && !records.secret(judgement.contribution())) {
            records.markSecret(
                    me,
                    judgement.contribution(),
                    true,
                    reason.ground().name() + ", " + reason.ground().legalBasis());
        }
    }

    /** Puts the deed on record; without this record it does not commit. */
    void keep(
            Employee me,
            Contribution contribution,
            Act act,
            Judgement judgement,
            GuidelineVersion guideline) {
        Step step = ActRules.step(act);
        Map<String, String> particulars = new HashMap<>();
        particulars.put("step", step.name());
        if (judgement.reason() != null) {
            particulars.put("ground", judgement.reason().ground().id());
            particulars.put("legalBasis", judgement.reason().ground().legalBasis());
        }
        if (!ActRules.words(act).isBlank()) {
            particulars.put("motive", ActRules.words(act).strip());
        }
        if (judgement.secured() != null) {
            particulars.put("evidence", judgement.secured().hash());
        }
        Judgement.Last last = judgement.last();
        if (last == null) {
            throw new IllegalArgumentException("no deed led to it: " + judgement.contribution());
        }
        events.publishEvent(
                new Moderated(
                        me,
                        last.at(),
                        judgement.account(),
                        judgement.contribution(),
                        guideline,
                        contribution.kind().swedish() + " " + step.past(),
                        step == Step.HIDE || step == Step.BEGIN ? fact(judgement) : null,
                        particulars));
    }

    /** Puts on record that a person has reported it to the police. */
    void keepReported(
            Employee me,
            PoliceReport report,
            String reference,
            GuidelineVersion guideline,
            Instant at) {
        events.publishEvent(
                new Moderated(
                        me,
                        at,
                        report.account(),
                        report.contribution(),
                        guideline,
                        "Polisanmälan gjordes",
                        null,
                        Map.of("ground", report.ground(), "reference", reference)));
    }

    /** Puts on record that somebody took out the document for the police, and which one. */
    void keepBrief(
            Employee me, PoliceReport report, Sha256 pdf, GuidelineVersion guideline, Instant at) {
        events.publishEvent(
                new Moderated(
                        me,
                        at,
                        report.account(),
                        report.contribution(),
                        guideline,
                        "Underlag för polisanmälan togs fram",
                        null,
                        Map.of("ground", report.ground(), "sha256", pdf.hex())));
    }

    /** What people have said about showing again what is shown to nobody. */
    enum Word {
        PROPOSED("Det föreslogs att innehållet ska visas igen"),
        AGREED("Innehållet visas igen, efter polisens eller åklagarens beslut"),
        DECLINED("Förslaget att visa innehållet igen avslogs");

        private final String sentence;

        Word(String sentence) {
            this.sentence = sentence;
        }
    }

    /** Puts a word about showing it again on record; the second person's makes it so. */
    void keepRelease(
            Employee me,
            Release.Proposal proposal,
            Word word,
            String motive,
            GuidelineVersion guideline,
            Instant at) {
        events.publishEvent(
                new Moderated(
                        me,
                        at,
                        proposal.account(),
                        proposal.contribution(),
                        guideline,
                        word.sentence,
                        word == Word.AGREED ? new Fact.ShownAgain() : null,
                        Map.of("reference", proposal.reference(), "motive", motive.strip())));
    }

    /** What may be abuse of a child is shown to nobody from the moment somebody says so (M4). */
    private static @Nullable Fact fact(Judgement judgement) {
        Judgement.Reason reason = judgement.reason();
        return reason != null && reason.ground().neverCopied() ? new Fact.NeverShown() : null;
    }

    private static Judgement.Reason reason(Judgement judgement) {
        Judgement.Reason reason = judgement.reason();
        if (reason == null) {
            throw new IllegalStateException("no ground for " + judgement.contribution());
        }
        return reason;
    }
}

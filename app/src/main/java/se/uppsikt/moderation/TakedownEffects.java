package se.uppsikt.moderation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.moderation.police.PoliceReport;
import se.uppsikt.moderation.police.PoliceReports;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;
import se.uppsikt.records.evidence.Evidence;
import se.uppsikt.records.evidence.EvidenceVerifier;
import se.uppsikt.records.register.Register;
import se.uppsikt.records.register.SecrecyNotes;

/** What a step sets going in the neighbours, all in the transaction of the step. */
@Component
class TakedownEffects {
    private final Keeping keeping;
    private final Register register;
    private final Platforms platforms;
    private final PoliceReports policeReports;
    private final ApplicationEventPublisher events;

    /** What is kept, whether it holds as evidence, and what of it may be secret. */
    @Component
    record Keeping(Records records, EvidenceVerifier evidence, SecrecyNotes secrecy) {}

    TakedownEffects(
            Keeping keeping,
            Register register,
            Platforms platforms,
            PoliceReports policeReports,
            ApplicationEventPublisher events) {
        this.keeping = keeping;
        this.register = register;
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
        return keeping.evidence().verify(me, judgement.contribution());
    }

    void decideRegistration(Employee me, Judgement judgement) {
        register.decideRegistration(
                me,
                judgement.contribution(),
                Facts.RegistrationState.TO_BE_REGISTERED,
                "Bedömt som "
                        + reason(judgement).ground().name().toLowerCase(Locale.ROOT)
                        + ": "
                        + reason(judgement).motive());
    }

    /** What is taken away on some grounds is kept in order, and needs no registrar (OSL 5 kap.). */
    void keepInOrder(Employee me, Judgement judgement) {
        ContributionId id = judgement.contribution();
        boolean undecided =
                keeping.records().contribution(id).facts().registration()
                        == Facts.RegistrationState.UNDECIDED;
        if (reason(judgement).ground().keptInOrder()
                && undecided
                && !keeping.records().secret(id)) {
            register.decideRegistration(
                    me,
                    id,
                    Facts.RegistrationState.KEPT_IN_ORDER,
                    "Borttaget som "
                            + reason(judgement).ground().name().toLowerCase(Locale.ROOT)
                            + ": "
                            + reason(judgement).motive());
        }
    }

    void register(Employee me, Judgement judgement, Registration.Entry entry) {
        register.register(me, judgement.contribution(), entry);
    }

    /** A crime is reported by a person; this makes the task (M4). */
    void askForPoliceReport(Judgement judgement, Judgement.Last deed) {
        Judgement.Reason reason = reason(judgement);
        if (reason.ground().police()) {
            boolean urgent = reason.ground().neverCopied();
            policeReports.ask(
                    new PoliceReport(
                            judgement.contribution(),
                            judgement.account(),
                            reason.ground().id(),
                            reason.ground().name(),
                            urgent ? null : reason.motive(),
                            urgent,
                            deed.at(),
                            urgent ? deed.at() : DueRules.sameDay(deed.at()),
                            null,
                            null,
                            null));
        }
    }

    /** What may be secret can from now on only be registered (H2). */
    void markSecret(Employee me, Judgement judgement) {
        Judgement.Reason reason = reason(judgement);
        if (reason.ground().secret() && !keeping.records().secret(judgement.contribution())) {
            keeping.secrecy()
                    .suspect(
                            me,
                            judgement.contribution(),
                            reason.ground().name()
                                    + ", "
                                    + reason.ground().legalBasis()
                                    + ". Bestämmelsen anges av den som diarieför.");
        }
    }

    /** Puts the deed on record; without this record it does not commit. */
    void keep(
            Employee me,
            Contribution contribution,
            TakedownAct act,
            Judgement judgement,
            Considerations considered,
            GuidelineVersion guideline) {
        TakedownStep step = ActRules.step(act);
        Judgement.Last last = judgement.last();
        if (last == null) {
            throw new IllegalArgumentException("no deed led to it: " + judgement.contribution());
        }
        events.publishEvent(
                new Moderated(
                        step.event(),
                        me,
                        last.at(),
                        judgement.account(),
                        judgement.contribution(),
                        guideline,
                        contribution.kind().swedish() + " " + step.past(),
                        isJudgement(step) ? fact(judgement) : null,
                        particulars(act, judgement, considered)));
    }

    private static Map<String, String> particulars(
            TakedownAct act, Judgement judgement, Considerations considered) {
        Map<String, String> particulars = new HashMap<>();
        particulars.put("step", ActRules.step(act).name());
        if (judgement.reason() != null) {
            particulars.put("ground", judgement.reason().ground().id());
            particulars.put("legalBasis", judgement.reason().ground().legalBasis());
            put(particulars, "obvious", judgement.reason().considered().obvious());
            put(particulars, "opinion", judgement.reason().considered().opinion());
        }
        put(particulars, "concernsActor", considered.close());
        if (!ActRules.words(act).isBlank()) {
            particulars.put("motive", ActRules.words(act).strip());
        }
        if (judgement.secured() != null) {
            particulars.put("evidence", judgement.secured().hash());
        }
        return particulars;
    }

    private static void put(
            Map<String, String> particulars, String what, @Nullable Boolean answer) {
        if (answer != null) {
            particulars.put(what, answer ? "yes" : "no");
        }
    }

    private static boolean isJudgement(TakedownStep step) {
        return step == TakedownStep.HIDE
                || step == TakedownStep.BEGIN
                || step == TakedownStep.JUDGE;
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

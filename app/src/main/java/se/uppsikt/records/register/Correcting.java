package se.uppsikt.records.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;

/**
 * Corrects how an entry in the register reads. Its number is public and stays; so does every
 * wording before, on record with who changed it, when and why (OSL 5 kap. 2 §).
 */
@Enforces(value = "H3", how = "En rad rättas under samma nummer, och den förra lydelsen blir kvar.")
@Component
class Correcting {
    private final Register register;
    private final EntryRecorder recorder;
    private final Records records;
    private final Policy policy;
    private final Register.Announcing announcing;

    Correcting(
            Register register,
            EntryRecorder recorder,
            Records records,
            Policy policy,
            Register.Announcing announcing) {
        this.register = register;
        this.recorder = recorder;
        this.records = records;
        this.policy = policy;
        this.announcing = announcing;
    }

    /**
     * @param motive why, in the registrar's own words
     * @throws Refused when nothing changes, no reason is given or an entry may not be so worded
     */
    @Transactional
    void correct(Actor actor, ContributionId id, Registration.Entry written, String motive) {
        Registration now = register.lockedEntry(id).orElseThrow(Correcting::nothingToCorrect);
        Contribution contribution = records.contribution(id);
        Guideline guideline = policy.current();
        Registration.Entry next = EntryRecorder.storable(written, contribution.facts().secret());
        List<Objection> against =
                new ArrayList<>(
                        RegistrationRules.againstEntry(
                                next,
                                recorder.proposed(contribution).subject(),
                                contribution.text()));
        against.addAll(
                RegistrationRules.againstCorrection(
                        now, next, motive, guideline.moderation().motiveLength()));
        Refused.ifAny(against);
        Instant at = StorableText.time(announcing.time().instant());
        recorder.correct(actor, id, next, at);
        announcing
                .events()
                .publishEvent(
                        new RecordDecision.EntryCorrected(
                                actor,
                                at,
                                contribution.account(),
                                guideline.version(),
                                now,
                                next,
                                motive.strip()));
        announcing.events().publishEvent(new Register.EntryReads(id));
    }

    private static Refused nothingToCorrect() {
        return new Refused(
                Objection.of(
                        "H3",
                        "Handlingen har inget diarienummer, så det finns ingen rad att rätta."));
    }
}

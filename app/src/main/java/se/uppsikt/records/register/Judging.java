package se.uppsikt.records.register;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Evidence;
import se.uppsikt.records.EvidenceCheck;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Reading;
import se.uppsikt.records.keeping.Keeping.Announcing;

/** Finds and decides about what is kept, and publishes each finding and decision as a deed. */
@Component
public class Judging {
    private final Reading reading;
    private final EvidenceCheck evidence;
    private final Register register;
    private final Policy policy;
    private final Announcing announcing;

    Judging(
            Reading reading,
            EvidenceCheck evidence,
            Register register,
            Policy policy,
            Announcing announcing) {
        this.reading = reading;
        this.evidence = evidence;
        this.register = register;
        this.policy = policy;
        this.announcing = announcing;
    }

    public Evidence verify(Actor actor, ContributionId id) {
        Contribution contribution = reading.one(id);
        Instant at = announcing.time().instant();
        EvidenceCheck.Finding finding = evidence.check(contribution, at);
        switch (finding.evidence()) {
            case Evidence.Verified verified ->
                    announcing
                            .events()
                            .publishEvent(
                                    new Judged.EvidenceVerified(
                                            actor,
                                            at,
                                            contribution.account(),
                                            id,
                                            policy.current().version(),
                                            verified,
                                            finding.unreachable()));
            case Evidence.Wanting wanting ->
                    putOnRecord(
                            new Judged.EvidenceWanting(
                                    actor,
                                    at,
                                    contribution.account(),
                                    id,
                                    policy.current().version(),
                                    wanting.reasons()));
        }
        return finding.evidence();
    }

    /**
     * What is wanting is remembered even when the deed that asked is refused for it and rolled
     * back.
     */
    private void putOnRecord(Judged.EvidenceWanting wanting) {
        announcing.events().publishEvent(wanting);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status == STATUS_ROLLED_BACK) {
                            announcing
                                    .anew()
                                    .executeWithoutResult(
                                            _ -> announcing.events().publishEvent(wanting));
                        }
                    }
                });
    }

    public void decide(Actor actor, ContributionId id, RegistrationState decision, String motive) {
        boolean registered = register.lockedEntry(id).isPresent();
        Contribution contribution = reading.one(id);
        Guideline guideline = policy.current();
        Refused.ifAny(
                RegistrationRules.againstDecision(
                        registered
                                ? RegistrationState.REGISTERED
                                : contribution.facts().registration(),
                        register.secret(id),
                        decision,
                        motive,
                        guideline.moderation().motiveLength()));
        announcing
                .events()
                .publishEvent(
                        new Judged.RegistrationDecided(
                                actor,
                                announcing.time().instant(),
                                contribution.account(),
                                id,
                                guideline.version(),
                                decision,
                                motive.strip()));
    }

    public Registration register(Actor actor, ContributionId id, Registration.Entry entry) {
        Optional<Registration> present = register.lockedEntry(id);
        if (present.isPresent()) {
            return present.get();
        }
        Contribution contribution = reading.one(id);
        Refused.ifAny(
                RegistrationRules.againstEntry(
                        entry, register.proposed(contribution).subject(), contribution.text()));
        Instant at = announcing.time().instant();
        Registration made = register.enter(actor, contribution, entry, at);
        announcing
                .events()
                .publishEvent(
                        new Judged.Registered(
                                actor,
                                at,
                                contribution.account(),
                                policy.current().version(),
                                made));
        return made;
    }

    public void markSecret(Actor actor, ContributionId id, boolean secret, String motive) {
        register.lockedEntry(id);
        Contribution contribution = reading.one(id);
        Guideline guideline = policy.current();
        if (motive.strip().length() < guideline.moderation().motiveLength()) {
            throw new Refused(
                    Objection.of(
                            "H2",
                            "Skriv vad som kan omfattas av sekretess och enligt vilken bestämmelse, med minst "
                                    + guideline.moderation().motiveLength()
                                    + " tecken."));
        }
        announcing
                .events()
                .publishEvent(
                        new Judged.SecrecyMarked(
                                actor,
                                announcing.time().instant(),
                                contribution.account(),
                                id,
                                guideline.version(),
                                secret,
                                motive.strip()));
    }

    public boolean secret(ContributionId id) {
        return register.secret(id);
    }

    public Map<ContributionId, Registration> registrations(Collection<ContributionId> ids) {
        return register.of(ids);
    }
}

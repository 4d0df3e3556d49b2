package se.uppsikt.records.register;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;

/**
 * The door of the register: whether what is kept is registered, under which number, and whether it
 * may be secret. Each decision is published as a deed.
 */
@Service
@Swedish("diarium")
public class Register {
    private final Records records;
    private final EntryRecorder recorder;
    private final Entries entries;
    private final Policy policy;
    private final Announcing announcing;

    Register(
            Records records,
            EntryRecorder recorder,
            Entries entries,
            Policy policy,
            Announcing announcing) {
        this.records = records;
        this.recorder = recorder;
        this.entries = entries;
        this.policy = policy;
        this.announcing = announcing;
    }

    /** The house that listens, and the time. */
    @Component
    record Announcing(ApplicationEventPublisher events, InstantSource time) {}

    /**
     * Decides whether it is to be registered (H2).
     *
     * @throws Refused when it is registered already, or when it is secret and would not be
     *     registered
     */
    @Transactional
    public void decideRegistration(
            Actor actor, ContributionId id, RegistrationState decision, String motive) {
        boolean registered = lockedEntry(id).isPresent();
        Contribution contribution = records.contribution(id);
        Guideline guideline = policy.current();
        Refused.ifAny(
                RegistrationRules.againstDecision(
                        registered
                                ? RegistrationState.REGISTERED
                                : contribution.facts().registration(),
                        records.secret(id),
                        decision,
                        motive,
                        guideline.moderation().motiveLength()));
        publish(
                new RecordDecision.RegistrationDecided(
                        actor,
                        announcing.time().instant(),
                        contribution.account(),
                        id,
                        guideline.version(),
                        decision,
                        motive.strip()));
    }

    /**
     * Enters it in the register of the account's committee with the next number of the year. Doing
     * it twice gives the same entry.
     */
    @Transactional
    public Registration register(Actor actor, ContributionId id, Registration.Entry entry) {
        Optional<Registration> present = lockedEntry(id);
        if (present.isPresent()) {
            return present.get();
        }
        Contribution contribution = records.contribution(id);
        Refused.ifAny(
                RegistrationRules.againstEntry(
                        entry, recorder.proposed(contribution).subject(), contribution.text()));
        Instant at = announcing.time().instant();
        Registration made = recorder.enter(actor, contribution, entry, at);
        publish(
                new RecordDecision.Registered(
                        actor, at, contribution.account(), policy.current().version(), made));
        return made;
    }

    /**
     * Marks it as perhaps protected by secrecy, or takes the mark away; what is marked can only be
     * registered (H2).
     *
     * @param motive what is protected and by which provision
     */
    @Transactional
    public void markSecret(Actor actor, ContributionId id, boolean secret, String motive) {
        records.lock(id);
        Contribution contribution = records.contribution(id);
        Guideline guideline = policy.current();
        if (motive.strip().length() < guideline.moderation().motiveLength()) {
            throw new Refused(
                    Objection.of(
                            "H2",
                            "Skriv vad som kan omfattas av sekretess och enligt vilken bestämmelse, med minst "
                                    + guideline.moderation().motiveLength()
                                    + " tecken."));
        }
        publish(
                new RecordDecision.SecrecyMarked(
                        actor,
                        announcing.time().instant(),
                        contribution.account(),
                        id,
                        guideline.version(),
                        secret,
                        motive.strip()));
    }

    /** Their entries as they read now; what has none is not among them. */
    public Map<ContributionId, Registration> of(Collection<ContributionId> ids) {
        return entries.of(ids);
    }

    /** The entry of a contribution, which nobody else can make until the transaction is over. */
    Optional<Registration> lockedEntry(ContributionId id) {
        records.lock(id);
        return Optional.ofNullable(entries.of(List.of(id)).get(id));
    }

    private void publish(RecordDecision judged) {
        announcing.events().publishEvent(judged);
    }
}

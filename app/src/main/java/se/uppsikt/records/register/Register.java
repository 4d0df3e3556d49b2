package se.uppsikt.records.register;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
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

    /**
     * An entry reads as it did not before: it is new, corrected, or noted as secret or not. Told in
     * the transaction of the deed.
     */
    public record EntryReads(ContributionId contribution) {}

    /**
     * How what is entered here stands in the municipality's own system; the room that hands it over
     * tells.
     */
    public interface OuterSystem {
        /** Empty when it is not handed over and there is nowhere to hand it over to. */
        Optional<Outer> of(Registration entry);
    }

    /**
     * How one document stands there.
     *
     * @param state in Swedish
     * @param chip how the state is drawn
     * @param number the number it has there; empty while it has none
     * @param told what is to be said of it
     * @param acts what whoever registers may do now, by its word in the address
     */
    public record Outer(String state, String chip, String number, String told, Set<String> acts) {}

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

    /** As {@link #register(Actor, ContributionId, Entry, Placing)}, as a case of its own. */
    @Transactional
    public Registration register(Actor actor, ContributionId id, Registration.Entry entry) {
        return register(actor, id, entry, Registration.Placing.OWN);
    }

    /**
     * Enters it in the register, with the next number of the year or of the case that it belongs
     * to. What may be secret shows nothing but number and date, whatever was chosen. Doing it twice
     * gives the same entry.
     *
     * @throws Refused when an entry may not be so worded or placed
     */
    @Transactional
    public Registration register(
            Actor actor,
            ContributionId id,
            Registration.Entry entry,
            Registration.Placing placing) {
        Optional<Registration> present = lockedEntry(id);
        if (present.isPresent()) {
            return present.get();
        }
        Contribution contribution = records.contribution(id);
        Refused.ifAny(
                RegistrationRules.againstEntry(
                        entry, recorder.proposed(contribution).subject(), contribution.text()));
        Instant at = announcing.time().instant();
        Registration made =
                recorder.enter(
                        actor, contribution, entry, recorder.place(contribution, placing), at);
        publish(
                new RecordDecision.Registered(
                        actor, at, contribution.account(), policy.current().version(), made));
        announcing.events().publishEvent(new EntryReads(id));
        return made;
    }

    /**
     * Decides what the open register shows of its entry (H3; OSL 5 kap. 2 §).
     *
     * @throws Refused when it has no entry, or when it may be secret and more would show
     */
    @Transactional
    public void showPublicly(Actor actor, ContributionId id, Registration.PublicView view) {
        Registration entry = lockedEntry(id).orElseThrow(Register::notEntered);
        Refused.ifAny(RegistrationRules.againstShowing(view, records.secret(id)));
        show(actor, records.contribution(id), entry, view);
    }

    /** As {@link #showPublicly}, of an entry that is the transaction's own. */
    void show(
            Actor actor,
            Contribution contribution,
            Registration entry,
            Registration.PublicView view) {
        if (entry.view() == view) {
            return;
        }
        Instant at = StorableText.time(announcing.time().instant());
        recorder.show(actor, contribution.id(), view, at);
        publish(
                new RecordDecision.PublicViewDecided(
                        actor,
                        at,
                        contribution.account(),
                        policy.current().version(),
                        entry,
                        view));
    }

    private static Refused notEntered() {
        return new Refused(
                Objection.of(
                        "H3",
                        "Handlingen har inget diarienummer, så det finns ingen rad att visa."));
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

package se.uppsikt.inbox.supervision;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRecorder;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.ContributionId;

/**
 * What people say of danger to life (S11): that there is some, and in the end what was done about
 * it. Whoever answers may answer at once, since that may save a life; that does not say that
 * anybody has rung 112 or told the social services, and so it does not end the danger.
 */
@Enforces(
        value = "S11",
        how =
                "Det som kan vara fara för liv står kvar först, också när det är besvarat, tills"
                        + " någon har sagt vad som är gjort.")
@Service
public class Dangers {
    /** The word under which it stands on record what was done. */
    public static final String SETTLED = DangerDeed.Settled.EVENT;

    private static final int SHORTEST = 5;
    private static final int LONGEST = 300;

    private final ApplicationEventPublisher events;
    private final AccountRecorder deeds;
    private final Alarms alarms;
    private final Looks looks;

    Dangers(ApplicationEventPublisher events, AccountRecorder deeds, Alarms alarms, Looks looks) {
        this.events = events;
        this.deeds = deeds;
        this.alarms = alarms;
        this.looks = looks;
    }

    /** Somebody takes it for danger; it is told as what a rule points at. */
    @Transactional
    public void judged(Employee me, AccountId account, ContributionId id) {
        events.publishEvent(new DangerDeed.Judged(of(me, account, id)));
        alarms.raise(id.value(), account, me.id().value());
    }

    /**
     * Somebody says what was done.
     *
     * @param outcome null when nothing was chosen
     * @param words why there is no danger; free otherwise
     */
    @Transactional
    public void settled(
            Employee me,
            AccountId account,
            ContributionId id,
            @Nullable DangerOutcome outcome,
            String words) {
        Refused.ifAny(against(outcome, words).stream().toList());
        DangerOutcome done = Objects.requireNonNull(outcome);
        events.publishEvent(new DangerDeed.Settled(of(me, account, id), done, words.strip()));
        looks.handled(me, account, id.value());
    }

    private static Optional<Objection> against(@Nullable DangerOutcome outcome, String words) {
        int length = words.strip().length();
        if (outcome == null) {
            return Optional.of(Objection.of("S11", "Säg vad som är gjort."));
        }
        if (outcome == DangerOutcome.NO_DANGER && length < SHORTEST) {
            return Optional.of(Objection.of("S11", "Skriv kort varför det inte är fara för liv."));
        }
        return length > LONGEST
                ? Optional.of(
                        Objection.of(
                                "S11",
                                "Det är %d tecken för långt. Korta det."
                                        .formatted(length - LONGEST)))
                : Optional.empty();
    }

    private DangerDeed.Circumstances of(Employee me, AccountId account, ContributionId id) {
        return new DangerDeed.Circumstances(
                me, deeds.now(), account, id, deeds.guideline().version());
    }
}

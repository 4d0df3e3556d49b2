package se.uppsikt.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.policy.Policy;

/** Puts what is done with an account on record, in the transaction that does it. */
@Component
public class AccountRecorder {
    private final AccountRows rows;
    private final StatusChangeRows changes;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    AccountRecorder(
            AccountRows rows,
            StatusChangeRows changes,
            Policy policy,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.changes = changes;
        this.policy = policy;
        this.events = events;
        this.time = time;
    }

    /**
     * Something done with an account.
     *
     * @param event which deed it was, a fixed word such as {@code editor-added}
     */
    record Done(
            String event,
            Actor actor,
            AccountId account,
            GuidelineVersion guideline,
            Instant at,
            String sentence,
            Map<String, String> particulars)
            implements AccountDeed {}

    public Instant now() {
        return time.instant();
    }

    /** The guideline that what is decided now is decided under. */
    public Guideline guideline() {
        return policy.current();
    }

    /**
     * Puts one deed on record.
     *
     * @param event which deed it is, a fixed word such as {@code editor-added}
     * @param sentence what happened, in Swedish, without contents and names of citizens
     */
    public void note(
            String event,
            Actor by,
            AccountId account,
            String sentence,
            Map<String, String> particulars) {
        events.publishEvent(
                new Done(event, by, account, guideline().version(), now(), sentence, particulars));
    }

    /** How accounts have been moved. */
    StatusChangeRows changes() {
        return changes;
    }

    /** Moves an account whose step is found lawful. */
    public void move(Account account, Account.Status to, Actor by) {
        Account.Status from = account.status();
        if (!LifeCycleRules.leads(from, to)) {
            throw new IllegalStateException(
                    "account " + account.id().value() + " does not go from " + from + " to " + to);
        }
        rows.move(account.id(), to);
        changes.add(account.id(), from, to, by, now());
        events.publishEvent(
                new AccountMoved(by, account.id(), guideline().version(), now(), from, to));
    }
}

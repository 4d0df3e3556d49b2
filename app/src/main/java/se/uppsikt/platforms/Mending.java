package se.uppsikt.platforms;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Records;

/** What the buttons of the connection pages do. */
@Service
class Mending {
    private static final int SHOWN = 50;

    private final FollowUps followUps;
    private final UnreadRows unread;
    private final Records records;
    private final Intake intake;
    private final List<Adapter> adapters;

    Mending(
            FollowUps followUps,
            UnreadRows unread,
            Records records,
            Intake intake,
            List<Adapter> adapters) {
        this.followUps = followUps;
        this.unread = unread;
        this.records = records;
        this.intake = intake;
        this.adapters = adapters;
    }

    @Transactional
    public void poll(AccountId account) {
        followUps.poll(account);
    }

    @Transactional
    public void subscribe(AccountId account) {
        followUps.connect(account);
    }

    /**
     * Lets every original that could not be read be read again; those that still cannot come back.
     */
    public void tryAgain() {
        adapters.forEach(adapter -> records.tryAgain(adapter.webhookSource()));
        intake.wake();
    }

    /**
     * What came for a page before it was connected was set aside; now it can be read. The sweep
     * wakes the interpreter, should the process die before it does.
     */
    @EventListener
    void connected(Connections.AccountConnected connected) {
        adapters.forEach(adapter -> records.tryAgain(adapter.webhookSource()));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        intake.wake();
                    }
                });
    }

    List<UnreadOriginal> unread() {
        return unread.oldest(SHOWN);
    }

    long refused() {
        return intake.refused();
    }
}

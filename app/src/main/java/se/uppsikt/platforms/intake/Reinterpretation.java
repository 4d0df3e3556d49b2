package se.uppsikt.platforms.intake;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.shared.Opened;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Connections;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.OriginalId;

/**
 * Lets originals that could not be read be read again when what they wait for has come; those that
 * still cannot be read are set aside anew.
 */
@Service
class Reinterpretation {
    private static final Logger LOG = LoggerFactory.getLogger(Reinterpretation.class);

    private final UnreadRows unread;
    private final Records records;
    private final Adapters adapters;
    private final Deliveries intake;

    Reinterpretation(UnreadRows unread, Records records, Adapters adapters, Deliveries intake) {
        this.unread = unread;
        this.records = records;
        this.adapters = adapters;
        this.intake = intake;
    }

    /** What came for a page before it was connected. */
    @EventListener
    void connected(Connections.AccountConnected connected) {
        adapters.of(connected.platform())
                .ifPresent(
                        adapter ->
                                wake(
                                        unread.awaiting(
                                                adapter.webhookSource(),
                                                new MissingPrerequisite.Page(connected.page()))));
    }

    @EventListener
    void connected(DeedsOnRecord done) {
        done.of(Connections.AccountConnected.class).forEach(this::connected);
    }

    /** What another program than this one did not understand. */
    @EventListener(Opened.class)
    @Transactional
    public void started() {
        List<OriginalId> originals = unread.notUnderstoodByAnother();
        if (!originals.isEmpty()) {
            LOG.info("{} originals are read anew by another program", originals.size());
            wake(originals);
        }
    }

    /** Somebody has mended a fault. */
    @Transactional
    public void everything() {
        wake(unread.originals());
    }

    /** The sweep wakes the interpreter, should the process die before this does. */
    private void wake(List<OriginalId> originals) {
        if (originals.isEmpty()) {
            return;
        }
        records.tryAgain(originals);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        intake.wake();
                    }
                });
    }
}

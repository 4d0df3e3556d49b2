package se.uppsikt.records.evidence;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.ledger.OnRecord;

/** Puts what was found on record, with the deed that asked for it. */
@Component
class FindingRecorder {
    private final ApplicationEventPublisher events;
    private final TransactionTemplate anew;

    FindingRecorder(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.events = events;
        this.anew = new TransactionTemplate(transactions);
        this.anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void put(OnRecord found) {
        events.publishEvent(found);
    }

    /** Remembered even when the deed that asked is refused for it and rolled back. */
    void putDespiteRefusal(OnRecord found) {
        events.publishEvent(found);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status == STATUS_ROLLED_BACK) {
                            anew.executeWithoutResult(_ -> events.publishEvent(found));
                        }
                    }
                });
    }
}

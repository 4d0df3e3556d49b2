package se.uppsikt.base.live;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.access.RightsChanged;
import se.uppsikt.access.sessions.SessionEnded;
import se.uppsikt.base.ledger.DeedsOnRecord;

/** Tells every node whose streams are to end: of whoever signs out, or gets other rights. */
@Component
class AccessNotices {
    private final NoticeRows rows;

    AccessNotices(NoticeRows rows) {
        this.rows = rows;
    }

    @EventListener
    void ended(SessionEnded ended) {
        rows.ended(ended.session());
    }

    @EventListener
    void changed(RightsChanged change) {
        rows.changed(change.after().id());
    }

    @EventListener
    void changed(DeedsOnRecord done) {
        done.of(RightsChanged.class).forEach(this::changed);
    }
}

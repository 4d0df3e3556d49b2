package se.uppsikt.publishing.formats;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** Another service area has taken over what comes again. */
record FormatDeed(Actor actor, Instant at, Map<String, String> particulars) implements OnRecord {
    FormatDeed {
        particulars = Map.copyOf(particulars);
    }

    @Override
    public String event() {
        return "formats-handed-over";
    }

    @Override
    public String sentence() {
        return "En annan verksamhet tog över format i kalendern";
    }
}

package se.uppsikt.records.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** Something done with a request. Neither what was asked for nor by whom stands on record. */
record DisclosureDeed(
        String event, String sentence, Actor actor, Instant at, Map<String, String> particulars)
        implements OnRecord {
    /** That a request has come. */
    static final String RECEIVED = "disclosure-requested";

    /** That documents belong to it, and are on hold. */
    static final String GATHERED = "disclosure-gathered";

    /** That one of them does not belong to it after all. */
    static final String TAKEN_OUT = "disclosure-document-taken-out";

    DisclosureDeed {
        particulars = Map.copyOf(particulars);
    }

    /** All that belongs to the request; of a document that was taken out what was decided of it. */
    @Override
    public List<Vouched> vouches() {
        List<Vouched> vouches = new ArrayList<>();
        vouched(vouches, Vouched.REQUEST, particulars.get("disclosure"));
        vouched(vouches, Vouched.DOCUMENT, particulars.get("contribution"));
        return vouches;
    }

    private static void vouched(List<Vouched> vouches, String kind, @Nullable String id) {
        if (id != null) {
            vouches.add(new Vouched(kind, UUID.fromString(id)));
        }
    }

    DisclosureDeed about(DisclosureId id) {
        Map<String, String> all = new TreeMap<>(particulars);
        all.put("disclosure", id.value().toString());
        return new DisclosureDeed(event, sentence, actor, at, all);
    }
}

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

/**
 * Something done with a request. Neither what was asked for nor by whom stands on record.
 *
 * @param portions those of what searches have brought that it touches
 */
record DisclosureDeed(
        String event,
        String sentence,
        Actor actor,
        Instant at,
        Map<String, String> particulars,
        List<UUID> portions)
        implements OnRecord {
    /** That a request has come. */
    static final String RECEIVED = "disclosure-requested";

    /** That documents belong to it, and are on hold. */
    static final String GATHERED = "disclosure-gathered";

    /** That a part of what a search finds does, and more may follow. */
    static final String PORTION = "disclosure-portion-gathered";

    /** That one of them does not belong to it after all. */
    static final String TAKEN_OUT = "disclosure-document-taken-out";

    DisclosureDeed {
        particulars = Map.copyOf(particulars);
        portions = List.copyOf(portions);
    }

    /** One that touches nothing of what a search has brought. */
    static DisclosureDeed of(
            String event,
            String sentence,
            Actor actor,
            Instant at,
            Map<String, String> particulars) {
        return new DisclosureDeed(event, sentence, actor, at, particulars, List.of());
    }

    /** Touches these portions too, each of which is vouched for by itself. */
    DisclosureDeed touching(List<UUID> those) {
        return new DisclosureDeed(event, sentence, actor, at, particulars, those);
    }

    /**
     * All that belongs to the request but for the portions that the deed does not touch; of a
     * document that was taken out what was decided of it.
     */
    @Override
    public List<Vouched> vouches() {
        List<Vouched> vouches = new ArrayList<>();
        portions.forEach(each -> vouches.add(new Vouched(Vouched.REQUEST, each)));
        if (event.equals(PORTION)) {
            return vouches;
        }
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
        return new DisclosureDeed(event, sentence, actor, at, all, portions);
    }
}

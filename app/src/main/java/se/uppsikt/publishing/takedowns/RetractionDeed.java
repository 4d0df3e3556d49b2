package se.uppsikt.publishing.takedowns;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;

/** Something done about an own post that must go. */
record RetractionDeed(Act act, Actor actor, Instant at, Retraction task, Map<String, String> more)
        implements AccountDeed {
    RetractionDeed {
        more = Map.copyOf(more);
    }

    /** The deeds there are. */
    enum Act {
        NEEDED("own-post-to-be-taken-down", "Ett eget inlägg ska tas ner"),
        ORDERED("own-post-removal-ordered", "Borttagning av ett eget inlägg beställdes"),
        REMOVED("own-post-taken-down", "Ett eget inlägg togs ner"),
        BY_HAND("own-post-taken-down-by-hand", "Ett eget inlägg togs ner för hand"),
        GONE("own-post-gone", "Ett eget inlägg som skulle tas ner finns inte längre"),
        NEVER_OUT("own-post-never-out", "Ett eget inlägg som skulle tas ner gick aldrig ut"),
        DISMISSED("own-post-may-stay", "Ett eget inlägg får stå kvar");

        private final String word;
        private final String sentence;

        Act(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }
    }

    @Override
    public String event() {
        return act.word;
    }

    @Override
    public AccountId account() {
        return task.account();
    }

    @Override
    public String sentence() {
        return act.sentence;
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> all = new TreeMap<>(more);
        all.put("retraction", task.id().value().toString());
        all.put("publication", task.publication().value().toString());
        all.put("cause", task.cause().name());
        return all;
    }
}

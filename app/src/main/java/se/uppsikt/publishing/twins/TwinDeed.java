package se.uppsikt.publishing.twins;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;

/**
 * Something done about a pair. What the twin says stands in no log while it is written.
 *
 * @param more reasons, and what it became
 */
record TwinDeed(
        Act act,
        Actor actor,
        Instant at,
        Twin twin,
        GuidelineVersion guideline,
        Map<String, String> more)
        implements AccountDeed {
    TwinDeed {
        more = Map.copyOf(more);
    }

    /** The deeds there are. */
    enum Act {
        NEEDED("twin-needed", "Ett inlägg behövs också på ett annat språk"),
        BEGUN("twin-begun", "Någon började skriva tvillingen till ett inlägg"),
        OUT("twin-out", "Tvillingen till ett inlägg är ute"),
        LINKED("twin-linked", "Tvillingen till ett inlägg länkades för hand"),
        NOT_NEEDED("twin-not-needed", "Ett inlägg behövs inte på ett annat språk"),
        ORIGINAL_GONE("twin-original-gone", "Ett inlägg är borta och behöver ingen tvilling");

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
        return twin.account();
    }

    @Override
    public @Nullable GuidelineVersion guideline() {
        return guideline;
    }

    @Override
    public String sentence() {
        return act.sentence + ": " + twin.language();
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> all = new TreeMap<>(more);
        all.put("twin", twin.id().value().toString());
        all.put("publication", twin.publication().value().toString());
        all.put("language", twin.language());
        return all;
    }
}

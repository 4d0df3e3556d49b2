package se.uppsikt.publishing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.policy.GuidelineVersion;

/**
 * What is done with a draft on its way out, for each account of it. What is written in it stands in
 * no log: it is no public record yet.
 *
 * @param particulars reasons, and which point of the gate
 */
public record DraftDeed(
        Act act,
        Employee actor,
        Instant at,
        DraftId draft,
        AccountId account,
        GuidelineVersion guideline,
        Map<String, String> said)
        implements AccountDeed {
    public DraftDeed {
        said = Map.copyOf(said);
    }

    /** The deeds there are. */
    public enum Act {
        SUBMITTED("draft-submitted", "Ett inlägg lämnades för godkännande"),
        SENT_BACK("draft-sent-back", "Ett inlägg skickades tillbaka till den som skrev det"),
        APPROVED("draft-approved", "Ett inlägg godkändes"),
        OVERRIDDEN("draft-overridden", "Ett inlägg släpptes fram trots att något saknades"),
        MOVED("draft-moved", "Ett inlägg flyttades till en annan tid"),
        TAKEN_BACK("draft-taken-back", "Ett inlägg togs tillbaka för att ändras");

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
    public String sentence() {
        return act.sentence;
    }

    @Override
    public @Nullable GuidelineVersion guideline() {
        return guideline;
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> particulars = new java.util.HashMap<>(said);
        particulars.put("draft", draft.value().toString());
        return particulars;
    }
}

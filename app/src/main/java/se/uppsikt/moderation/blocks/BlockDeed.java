package se.uppsikt.moderation.blocks;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Keepable;

/** What is decided about a person or a thread, on the life of what was written (M7, M9). */
record BlockDeed(
        Word word,
        Actor actor,
        Instant at,
        AccountId account,
        ContributionId contribution,
        GuidelineVersion guideline,
        Map<String, String> particulars)
        implements Keepable {
    BlockDeed {
        particulars = Map.copyOf(particulars);
    }

    /** Which deed it was. */
    enum Word {
        PROPOSED("block-proposed", "Blockering av den som skrev föreslogs"),
        AGREED("block-assented", "Blockeringen fick medhåll"),
        DECLINED("block-declined", "Blockeringen blev inte av"),
        DECIDED("block-decided", "Den som skrev blockerades"),
        ENDED("block-ended", "Blockeringen upphörde"),
        ENDED_EARLY("block-ended-early", "Blockeringen hävdes i förtid"),
        REPLACED("block-replaced", "Blockeringen ersattes av ett nytt beslut"),
        COMMENTS_CLOSED("comments-closed", "Kommentarerna stängdes för alla"),
        COMMENTS_OPENED("comments-opened", "Kommentarerna öppnades igen");

        private final String event;
        private final String sentence;

        Word(String event, String sentence) {
            this.event = event;
            this.sentence = sentence;
        }
    }

    @Override
    public String event() {
        return word.event;
    }

    @Override
    public String sentence() {
        return word.sentence;
    }
}

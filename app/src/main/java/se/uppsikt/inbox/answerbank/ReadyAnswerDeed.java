package se.uppsikt.inbox.answerbank;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.policy.GuidelineVersion;

/** What is done with a ready answer, under the guideline of then; the text is in its version. */
record ReadyAnswerDeed(
        Act act, Employee actor, Instant at, ReadyAnswer answer, GuidelineVersion guideline)
        implements OnRecord {
    /** The deeds there are. */
    enum Act {
        WRITTEN("ready-answer-written", "Ett färdigt svar skrevs in i svarsbanken"),
        CHANGED("ready-answer-changed", "Ett färdigt svar ändrades"),
        CONFIRMED("ready-answer-confirmed", "Ett färdigt svar bekräftades med en ny sista dag"),
        HANDED_OVER("ready-answer-handed-over", "En annan verksamhet tog över ett färdigt svar"),
        RETIRED("ready-answer-retired", "Ett färdigt svar drogs in");

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
    public Map<String, String> particulars() {
        return Map.of(
                "answer", answer.id().value().toString(),
                "version", Integer.toString(answer.version()),
                "owner", answer.owner().value().toString(),
                "word", answer.content().word(),
                "text", Sha256.of(answer.content().text().getBytes(StandardCharsets.UTF_8)).hex(),
                "bestBefore", answer.content().bestBefore().toString());
    }

    @Override
    public About about() {
        return new About(null, null, guideline.number(), null, null);
    }
}

package se.uppsikt.moderation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;

/** The ready words by which the author is told what was done and why (M6). */
final class NoticeRules {
    private NoticeRules() {}

    /** Null while nothing has been done, and where the police are to be left to their work. */
    static @Nullable String notice(
            Judgement judgement, Contribution contribution, Guideline guideline) {
        Judgement.Reason reason = judgement.reason();
        if (reason == null || reason.ground().neverCopied()) {
            return null;
        }
        if (judgement.hiddenAt() == null && judgement.removedAt() == null) {
            return null;
        }
        return guideline
                .moderation()
                .notice()
                .replace("{åtgärd}", judgement.removedAt() == null ? "dolt" : "tagit bort")
                .replace("{datum}", SwedishTime.exact(contribution.writtenAt()))
                .replace("{grund}", reason.ground().name().toLowerCase(Locale.ROOT))
                .replace("{länk}", guideline.municipality().houseRules());
    }
}

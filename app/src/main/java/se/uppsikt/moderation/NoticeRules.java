package se.uppsikt.moderation;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;

/**
 * The ready words by which the author is told what was done and why, and how to object (M6). They
 * are made of the ground's own sentence and never of its name: the name may be a crime that nobody
 * is convicted of, or may tell that something is secret.
 */
final class NoticeRules {
    /** Where no version of the ground has a sentence of its own. */
    private static final String UNTOLD = "Det stred mot reglerna för våra konton.";

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
                .replace("{skäl}", sentence(reason.ground(), guideline))
                .replace("{telefon}", guideline.municipality().serviceCentrePhone())
                .replace("{länk}", guideline.municipality().houseRules());
    }

    /** As it was when it was judged; a judgement from before there were any takes today's. */
    private static String sentence(Ground judged, Guideline guideline) {
        return Stream.of(Optional.of(judged), guideline.ground(judged.id()))
                .flatMap(Optional::stream)
                .map(Ground::toTheAuthor)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse(UNTOLD);
    }
}

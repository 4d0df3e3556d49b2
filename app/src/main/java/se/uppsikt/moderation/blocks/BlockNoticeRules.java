package se.uppsikt.moderation.blocks;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;

/**
 * The ready words by which somebody is told of a block, why, the other way in, and how to object
 * (M7). Made of the ground's own sentence and never of its name, as of what is taken away (M6).
 */
final class BlockNoticeRules {
    private BlockNoticeRules() {}

    /** Null where the police are to be left to their work. */
    static @Nullable String notice(
            Ground ground,
            String account,
            LocalDate lastDay,
            String otherWay,
            Guideline guideline) {
        if (ground.neverCopied()) {
            return null;
        }
        return guideline
                .moderation()
                .blocking()
                .notice()
                .replace("{konto}", account)
                .replace("{datum}", SwedishTime.date(lastDay))
                .replace("{skäl}", sentence(ground, guideline))
                .replace("{telefon}", guideline.municipality().serviceCentrePhone())
                .replace("{länk}", guideline.municipality().houseRules())
                .replace("{väg}", otherWay);
    }

    static String otherWay(Guideline guideline) {
        return guideline
                .moderation()
                .blocking()
                .otherWay()
                .replace("{telefon}", guideline.municipality().serviceCentrePhone())
                .replace("{e-post}", guideline.municipality().serviceCentreEmail());
    }

    private static String sentence(Ground judged, Guideline guideline) {
        return Stream.concat(Stream.of(judged), guideline.ground(judged.id()).stream())
                .map(Ground::toTheAuthor)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("Det du skrev stred mot reglerna för våra konton.");
    }
}

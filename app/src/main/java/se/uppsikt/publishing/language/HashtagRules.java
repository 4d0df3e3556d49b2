package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.publishing.language.Prose.Span;

/**
 * Hashtags of several words have a capital for each: a screen reader reads #SocialaMedier as two
 * words and #socialamedier as none. Whether a long tag is several words only a person knows.
 */
final class HashtagRules {
    /** Single words are seldom longer. */
    private static final int ASKED_FROM = 13;

    private HashtagRules() {}

    static List<Advice> advice(Prose prose) {
        List<Advice> advice = new ArrayList<>();
        for (Span tag : prose.tags()) {
            String word = prose.part(tag).substring(1);
            if (prose.text().charAt(tag.from()) == '#' && isAskedAbout(word)) {
                advice.add(
                        new Advice(
                                Rule.HASHTAG,
                                "Är #"
                                        + word
                                        + " flera ord? Börja varje ord med stor bokstav, som i"
                                        + " #SocialaMedier.",
                                tag.from(),
                                tag.to()));
            }
        }
        return advice;
    }

    private static boolean isAskedAbout(String word) {
        long letters = word.codePoints().filter(Character::isLetter).count();
        boolean allSmall =
                word.substring(word.offsetByCodePoints(0, 1))
                        .codePoints()
                        .noneMatch(Character::isUpperCase);
        boolean allCapitals = word.codePoints().noneMatch(Character::isLowerCase);
        return letters >= ASKED_FROM && word.indexOf('_') < 0 && (allSmall || allCapitals);
    }
}

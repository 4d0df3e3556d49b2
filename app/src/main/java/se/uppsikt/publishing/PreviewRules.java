package se.uppsikt.publishing;

import java.text.BreakIterator;
import java.util.Locale;
import se.uppsikt.accounts.Platform;

/**
 * Where a platform folds a text away behind "more" on a telephone. They say it nowhere and change
 * it at will; it is about so much, and people are told that it is about. Pure.
 */
final class PreviewRules {
    private static final int LINES = 5;

    private PreviewRules() {}

    /** How much of the text is read at once, in characters. */
    static int fold(Platform platform, String text) {
        int most = most(platform);
        int end = Math.min(lines(text), text.length());
        if (end <= most) {
            return end;
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.of("sv", "SE"));
        words.setText(text);
        int last = words.preceding(most + 1);
        return signs(text, last > most / 2 ? last : most);
    }

    /** A sign that is drawn as one is not cut. */
    private static int signs(String text, int most) {
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        return signs.preceding(most + 1);
    }

    private static int lines(String text) {
        int at = -1;
        for (int line = 0; line < LINES; line++) {
            at = text.indexOf('\n', at + 1);
            if (at < 0) {
                return text.length();
            }
        }
        return at;
    }

    private static int most(Platform platform) {
        return switch (platform) {
            case FACEBOOK -> 480;
            case INSTAGRAM -> 125;
            case LINKEDIN -> 210;
            case YOUTUBE -> 150;
            case BLUESKY, SNAPCHAT -> Integer.MAX_VALUE - 1;
        };
    }
}

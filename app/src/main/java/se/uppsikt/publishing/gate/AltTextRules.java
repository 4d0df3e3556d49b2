package se.uppsikt.publishing.gate;

import java.util.List;
import java.util.Optional;
import se.uppsikt.publishing.gate.Judged.Shown;
import se.uppsikt.publishing.gate.Point.Check;

/**
 * Every picture says what it shows, or somebody has said that it tells nothing (lagen 2018:1937 om
 * tillgänglighet till digital offentlig service 11 §).
 */
final class AltTextRules {
    private AltTextRules() {}

    static Optional<Point> point(Judged judged) {
        List<Shown> pictures = judged.media().stream().filter(each -> !each.film()).toList();
        if (pictures.isEmpty()) {
            return Optional.empty();
        }
        List<Shown> mute =
                pictures.stream()
                        .filter(each -> !Blank.says(each.alt()) && !each.decorative())
                        .toList();
        return Optional.of(
                new Point(
                        Check.ALT_TEXT,
                        mute.isEmpty(),
                        mute.isEmpty() ? inPlace(pictures) : missing(mute, pictures),
                        mute.stream().map(Shown::asset).toList()));
    }

    private static String inPlace(List<Shown> pictures) {
        return pictures.size() == 1
                ? "Bilden har en alt-text, eller är bara utsmyckning."
                : "Varje bild har en alt-text, eller är bara utsmyckning.";
    }

    private static String missing(List<Shown> mute, List<Shown> pictures) {
        String which =
                mute.size() == 1
                        ? pictures.size() == 1 ? "Bilden" : "Bilden " + mute.getFirst().name()
                        : mute.size() + " bilder";
        return which
                + " saknar alt-text. Skriv kort vad bilden visar, för den som inte ser den, eller säg"
                + " att den bara är utsmyckning.";
    }
}

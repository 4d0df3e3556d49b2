package se.uppsikt.publishing.gate;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.publishing.gate.Judged.Shown;
import se.uppsikt.publishing.gate.Point.Check;

/** What the gate asks for, a method for each point. */
final class GateRules {
    private GateRules() {}

    static List<Point> points(Judged judged) {
        List<Point> points = new ArrayList<>();
        altText(judged).ifPresent(points::add);
        return List.copyOf(points);
    }

    /** Lagen (2018:1937) om tillgänglighet till digital offentlig service 11 §. */
    private static java.util.Optional<Point> altText(Judged judged) {
        List<Shown> pictures = judged.media().stream().filter(each -> !each.film()).toList();
        if (pictures.isEmpty()) {
            return java.util.Optional.empty();
        }
        List<Shown> mute =
                pictures.stream()
                        .filter(each -> each.alt().isBlank() && !each.decorative())
                        .toList();
        return java.util.Optional.of(
                new Point(
                        Check.ALT_TEXT,
                        mute.isEmpty(),
                        mute.isEmpty()
                                ? "Varje bild har en alt-text."
                                : "Skriv vad bilden visar, för den som inte ser den.",
                        mute.stream().map(Shown::asset).toList()));
    }
}

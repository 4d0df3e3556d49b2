package se.uppsikt.publishing.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppsikt.publishing.gate.Judged.People;
import se.uppsikt.publishing.gate.Judged.Shown;
import se.uppsikt.publishing.gate.Point.Check;

/** Everybody who can be recognised is shown on a legal basis (dataskyddsförordningen, art. 6). */
final class LegalBasisRules {
    private LegalBasisRules() {}

    static Optional<Point> point(Judged judged) {
        List<Shown> media = judged.media();
        if (media.isEmpty()) {
            return Optional.empty();
        }
        List<Shown> unasked = media.stream().filter(LegalBasisRules::isUnasked).toList();
        List<String> missing = new ArrayList<>();
        media.stream().flatMap(LegalBasisRules::lacking).forEach(missing::add);
        if (!unasked.isEmpty()) {
            missing.add(
                    "Säg om någon går att känna igen i "
                            + Named.medium(unasked, media)
                            + ", och vilka det är.");
        }
        List<Shown> open = media.stream().filter(each -> !isCovered(each)).toList();
        return Optional.of(
                new Point(
                        Check.LEGAL_BASIS,
                        open.isEmpty(),
                        open.isEmpty()
                                ? "Alla som går att känna igen har en rättslig grund, eller ingen går"
                                        + " att känna igen."
                                : missing.isEmpty()
                                        ? "Någon som går att känna igen saknar rättslig grund. Lägg till"
                                                + " en, eller byt bild."
                                        : String.join(" ", missing),
                        open.stream().map(Shown::asset).toList()));
    }

    private static boolean isUnasked(Shown shown) {
        return shown.people() instanceof People.Unasked;
    }

    private static boolean isCovered(Shown shown) {
        return shown.people() instanceof People.Covered;
    }

    private static Stream<String> lacking(Shown shown) {
        return switch (shown.people()) {
            case People.Lacking(var sentences) -> sentences.stream();
            case People.Unasked() -> Stream.empty();
            case People.Covered() -> Stream.empty();
        };
    }
}

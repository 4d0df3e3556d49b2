package se.uppsikt.publishing.gate;

import java.util.List;
import java.util.Optional;
import se.uppsikt.publishing.gate.Judged.Sharing;
import se.uppsikt.publishing.gate.Judged.Wording;
import se.uppsikt.publishing.gate.Point.Check;

/**
 * Where somebody else is behind it too, the post says who and how (riktlinjerna, Örebro kommun som
 * avsändare). An authority's message that is of use to all needs no explanation; that it was shared
 * as one is logged (P6).
 */
final class CooperationRules {
    private CooperationRules() {}

    static Optional<Point> point(Judged judged) {
        return switch (judged.sharing()) {
            case Sharing.Own() -> Optional.empty();
            case Sharing.Benefit(var authority) -> Optional.of(benefit(authority));
            case Sharing.Together(var with) -> Optional.of(together(judged, with));
        };
    }

    private static Point benefit(String authority) {
        return Blank.says(authority)
                ? point(
                        true,
                        "Meddelandet kommer från "
                                + authority.strip()
                                + " och är till nytta för alla. Samarbetet behöver inte förklaras;"
                                + " undantaget antecknas.")
                : point(false, "Säg vilken myndighet som meddelandet kommer från.");
    }

    private static Point together(Judged judged, String with) {
        if (!Blank.says(with)) {
            return point(false, "Säg vem det är gjort tillsammans med, eller delat från.");
        }
        String other = with.strip();
        var name = new Name(other);
        List<String> untold =
                judged.wordings().stream()
                        .filter(each -> !isNamed(name, each))
                        .map(Wording::account)
                        .toList();
        return untold.isEmpty()
                ? point(true, other + " nämns i inlägget på varje konto.")
                : point(
                        false,
                        other
                                + " nämns inte på "
                                + Named.list(untold)
                                + ". Skriv vilka ni är och hur ni samarbetar, till exempel: ”Tillsammans"
                                + " med "
                                + other
                                + " …”");
    }

    private static boolean isNamed(Name name, Wording wording) {
        return name.standsIn(wording.text())
                || wording.title() != null && name.standsIn(wording.title());
    }

    private static Point point(boolean met, String sentence) {
        return new Point(Check.COOPERATION, met, sentence, List.of());
    }
}

package se.uppsikt.publishing.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that the gate asks for, in the order in which people mend it. */
final class GateRules {
    private GateRules() {}

    static List<Point> points(Judged judged) {
        Judged said = judged.wordings().isEmpty() ? withNothingSaid(judged) : judged;
        return Stream.of(
                        AltTextRules.point(said),
                        PictureTextRules.point(said),
                        FilmRules.captions(said),
                        FilmRules.content(said),
                        SenderRules.point(said),
                        CooperationRules.point(said),
                        LegalBasisRules.point(said),
                        SecrecyRules.point(said))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What goes out nowhere yet says nothing, and nothing is met by that. */
    private static Judged withNothingSaid(Judged judged) {
        return new Judged(
                judged.form(),
                judged.municipality(),
                List.of(new Judged.Wording("något konto", null, "")),
                judged.media(),
                judged.sharing(),
                judged.filmTold(),
                judged.known());
    }
}

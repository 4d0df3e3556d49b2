package se.uppsikt.publishing.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that the gate asks for, in the order in which people mend it. */
final class GateRules {
    private GateRules() {}

    static List<Point> points(Judged judged) {
        return Stream.of(
                        AltTextRules.point(judged),
                        PictureTextRules.point(judged),
                        FilmRules.captions(judged),
                        FilmRules.content(judged),
                        SenderRules.point(judged),
                        CooperationRules.point(judged),
                        LegalBasisRules.point(judged),
                        SecrecyRules.point(judged))
                .flatMap(Optional::stream)
                .toList();
    }
}

package se.uppsikt.inbox.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.Images;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.Capabilities.Pictures;
import se.uppsikt.platforms.Command;

/** Which picture goes along with an answer: what the platform takes, and described. */
final class AttachedRules {
    static final int LONGEST_ALT = 1_000;

    private AttachedRules() {}

    /**
     * A picture as it was handed in.
     *
     * @param pixels how many it says that it has
     * @param readable whether it can be shown
     */
    record HandedIn(long bytes, MediaType type, long pixels, boolean readable) {}

    /**
     * @param taken what the platform takes; null when it takes none
     */
    static List<Objection> objections(HandedIn picture, @Nullable Pictures taken) {
        if (taken == null) {
            return List.of(Objection.of("X8", "Plattformen tar inte emot bilder med svar."));
        }
        if (picture.bytes() == 0) {
            return List.of(Objection.of("S1", "Välj en bildfil först."));
        }
        List<Objection> objections = new ArrayList<>();
        if (picture.bytes() > taken.largest()) {
            objections.add(
                    Objection.of(
                            "X8",
                            "Bilden är större än %d MB, som är det mesta plattformen tar emot."
                                    .formatted(taken.largest() >> 20)));
        } else if (picture.pixels() > Images.MOST_PIXELS) {
            objections.add(
                    Objection.of(
                            "X8",
                            "Bilden har fler än %d megapixel. Förminska den."
                                    .formatted(Images.MOST_PIXELS / 1_000_000)));
        } else if (!picture.readable() || !taken.types().contains(picture.type())) {
            objections.add(
                    Objection.of(
                            "X8",
                            "Filen är ingen bild som går att skicka. %s går bra."
                                    .formatted(names(taken))));
        }
        return objections;
    }

    /** What it shows is told to whoever does not see it. */
    static List<Objection> described(String alt) {
        return alt.isBlank() || alt.length() > LONGEST_ALT
                ? List.of(
                        Objection.of(
                                "P2",
                                "Beskriv bilden med 1–%d tecken för den som inte ser den."
                                        .formatted(LONGEST_ALT)))
                : List.of();
    }

    /** What becomes of one that nobody has handed in for long. */
    enum Fate {
        /** It was sent with an answer, and stays with it. */
        SENT,

        /** An answer with it waits, or is done by hand. */
        WAITS,

        FORGOTTEN
    }

    /**
     * @param answers how the answers stand that it was ordered along with
     */
    static Fate fate(Set<Command.State> answers) {
        if (answers.contains(Command.State.DONE)) {
            return Fate.SENT;
        }
        return answers.stream().allMatch(Command.State::settled) ? Fate.FORGOTTEN : Fate.WAITS;
    }

    private static String names(Pictures taken) {
        return taken.types().stream()
                .map(type -> type.swedish().replaceAll(".*\\((.*)\\)", "$1"))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

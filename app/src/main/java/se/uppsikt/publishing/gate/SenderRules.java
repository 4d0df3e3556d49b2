package se.uppsikt.publishing.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.publishing.gate.Judged.Sharing;
import se.uppsikt.publishing.gate.Judged.Wording;
import se.uppsikt.publishing.gate.Judged.Words;
import se.uppsikt.publishing.gate.Point.Check;

/**
 * Whoever reads sees that it is the municipality that speaks (riktlinjerna, Örebro kommun som
 * avsändare): by what the account is called, or else by the post itself.
 */
final class SenderRules {
    private SenderRules() {}

    static Optional<Point> point(Judged judged) {
        if (judged.sharing() instanceof Sharing.Benefit) {
            return Optional.of(
                    met(
                            "Det är en myndighets meddelande som är till nytta för alla. Avsändaren är"
                                    + " myndigheten; undantaget antecknas."));
        }
        List<String> unnamed =
                judged.wordings().stream()
                        .filter(each -> !isSeen(judged, each))
                        .map(Wording::account)
                        .toList();
        if (unnamed.isEmpty()) {
            return Optional.of(
                    met(
                            "Det syns att "
                                    + judged.municipality()
                                    + " är avsändare, på varje konto."));
        }
        return Optional.of(
                new Point(
                        Check.SENDER,
                        false,
                        "Det syns inte att "
                                + judged.municipality()
                                + " är avsändare på "
                                + Named.list(unnamed)
                                + ". Skriv kommunens namn i texten, till exempel: ”Vi är en del av "
                                + judged.municipality()
                                + ".”",
                        List.of()));
    }

    private static Point met(String sentence) {
        return new Point(Check.SENDER, true, sentence, List.of());
    }

    private static boolean isSeen(Judged judged, Wording wording) {
        var name = new Name(judged.municipality());
        return Stream.concat(
                        Stream.of(
                                wording.account(),
                                wording.title() == null ? "" : wording.title(),
                                wording.text()),
                        inPictures(judged))
                .anyMatch(name::standsIn);
    }

    /** What is gone after a day has no text beside its picture. */
    private static Stream<String> inPictures(Judged judged) {
        return judged.form() == Post.Form.STORY
                ? judged.media().stream().flatMap(each -> words(each.words()))
                : Stream.empty();
    }

    private static Stream<String> words(Words words) {
        return switch (words) {
            case Words.Read(var lines) -> Stream.of(String.join("\n", lines));
            case Words.Unread() -> Stream.empty();
        };
    }
}

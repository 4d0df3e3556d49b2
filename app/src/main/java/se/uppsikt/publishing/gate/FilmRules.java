package se.uppsikt.publishing.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.publishing.gate.Judged.Shown;
import se.uppsikt.publishing.gate.Judged.Sound;
import se.uppsikt.publishing.gate.Judged.Wording;
import se.uppsikt.publishing.gate.Point.Check;

/**
 * What is said in a film can be read, and what happens in it is told in the text (riktlinjerna,
 * Tillgänglighet).
 */
final class FilmRules {
    private FilmRules() {}

    static Optional<Point> captions(Judged judged) {
        List<Shown> films = films(judged);
        if (films.isEmpty()) {
            return Optional.empty();
        }
        List<Shown> unasked = films.stream().filter(FilmRules::isUnasked).toList();
        List<Shown> mute = films.stream().filter(FilmRules::lacksCaptions).toList();
        List<String> missing = new ArrayList<>();
        if (!mute.isEmpty()) {
            missing.add(
                    "Någon talar i "
                            + Named.film(mute, films)
                            + ", men undertexter saknas. Lägg till dem som en fil, eller bränn in dem i"
                            + " filmen och säg det.");
        }
        if (!unasked.isEmpty()) {
            missing.add("Säg om någon talar i " + Named.film(unasked, films) + ".");
        }
        return Optional.of(
                new Point(
                        Check.CAPTIONS,
                        missing.isEmpty(),
                        missing.isEmpty() ? captioned(films) : String.join(" ", missing),
                        films.stream()
                                .filter(each -> isUnasked(each) || lacksCaptions(each))
                                .map(Shown::asset)
                                .toList()));
    }

    static Optional<Point> content(Judged judged) {
        List<Shown> films = films(judged);
        if (films.isEmpty()) {
            return Optional.empty();
        }
        List<String> silent =
                judged.form() == Post.Form.STORY
                        ? List.of()
                        : judged.wordings().stream()
                                .filter(each -> !Blank.says(each.text()))
                                .map(Wording::account)
                                .toList();
        boolean met = judged.filmTold() && silent.isEmpty();
        return Optional.of(
                new Point(
                        Check.FILM_CONTENT,
                        met,
                        met
                                ? "Någon har läst texten och sett filmen: texten säger samma sak."
                                : untold(silent),
                        met ? List.of() : films.stream().map(Shown::asset).toList()));
    }

    private static String untold(List<String> silent) {
        return silent.isEmpty()
                ? "Läs texten som om filmen inte fanns. Säger den samma sak? Säg det, eller skriv till"
                        + " det som fattas."
                : "Texten är tom på "
                        + Named.list(silent)
                        + ". Skriv där det som filmen berättar, för den som inte ser eller hör den.";
    }

    private static String captioned(List<Shown> films) {
        return films.stream().noneMatch(each -> each.sound() == Sound.SPEECH)
                ? "Ingen talar i filmen, så undertexter behövs inte."
                : "Det som sägs i filmen har undertexter.";
    }

    private static boolean isUnasked(Shown film) {
        return film.sound() == Sound.UNASKED;
    }

    private static boolean lacksCaptions(Shown film) {
        return film.sound() == Sound.SPEECH && !film.captions();
    }

    private static List<Shown> films(Judged judged) {
        return judged.media().stream().filter(Shown::film).toList();
    }
}

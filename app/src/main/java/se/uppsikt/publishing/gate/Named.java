package se.uppsikt.publishing.gate;

import java.util.List;
import se.uppsikt.publishing.gate.Judged.Shown;

/** How pictures, films and accounts are named in a sentence. */
final class Named {
    private Named() {}

    /** In the form that follows a preposition: ”i filmen”, ”i filmen vinter.mp4”, ”i 2 filmer”. */
    static String film(List<Shown> some, List<Shown> all) {
        return one(some, all, "filmen", "filmer");
    }

    static String medium(List<Shown> some, List<Shown> all) {
        boolean film = some.stream().allMatch(Shown::film);
        boolean picture = some.stream().noneMatch(Shown::film);
        return film
                ? film(some, all)
                : one(some, all, "bilden", picture ? "bilder" : "bilder och filmer");
    }

    private static String one(List<Shown> some, List<Shown> all, String single, String several) {
        if (some.size() > 1) {
            return some.size() + " " + several;
        }
        return all.size() == 1 ? single : single + " " + some.getFirst().name();
    }

    /** ”A”, ”A och B”, ”A, B och C”. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " och " + names.get(last);
    }
}

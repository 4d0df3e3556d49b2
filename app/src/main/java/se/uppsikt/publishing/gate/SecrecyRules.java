package se.uppsikt.publishing.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.moderation.suggestions.Suggestion;
import se.uppsikt.moderation.suggestions.Suggestions;
import se.uppsikt.publishing.gate.Judged.Shown;
import se.uppsikt.publishing.gate.Judged.Wording;
import se.uppsikt.publishing.gate.Judged.Words;
import se.uppsikt.publishing.gate.Point.Check;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * Nothing secret, sensitive or abusive goes out: the rules that look at what others write look at
 * our own too. The sentences never repeat what they found.
 */
final class SecrecyRules {
    private SecrecyRules() {}

    /** A text of the post, and where a person finds it. */
    private record Place(String where, String text, @Nullable AssetId asset) {}

    static Optional<Point> point(Judged judged) {
        var contacts = new Contacts(judged.known());
        Map<Secret, Set<String>> found = new LinkedHashMap<>();
        Set<AssetId> about = new LinkedHashSet<>();
        for (Place place : places(judged)) {
            for (Suggestion each : Suggestions.in(place.text())) {
                Optional<Secret> secret = Secret.of(each, place.text(), contacts);
                secret.ifPresent(
                        one ->
                                found.computeIfAbsent(one, _ -> new LinkedHashSet<>())
                                        .add(place.where()));
                if (secret.isPresent() && place.asset() != null) {
                    about.add(place.asset());
                }
            }
        }
        List<String> mends = new ArrayList<>();
        found.forEach((secret, places) -> mends.add(secret.in(List.copyOf(places))));
        return Optional.of(
                new Point(
                        Check.SECRECY,
                        mends.isEmpty(),
                        mends.isEmpty()
                                ? "Reglerna hittar inga personuppgifter, inga hot och inga kränkande ord."
                                        + " Om något är hemligt avgör du."
                                : String.join(" ", mends),
                        List.copyOf(about)));
    }

    /** The text with blanks in the place of personal numbers, which no sentence may repeat. */
    static String without(String text) {
        var blanked = new StringBuilder(text);
        for (Suggestion each : Suggestions.in(text)) {
            if (Secret.isPersonalNumber(each)) {
                for (int i = each.where().start(); i < each.where().end(); i++) {
                    blanked.setCharAt(i, ' ');
                }
            }
        }
        return blanked.toString();
    }

    private static List<Place> places(Judged judged) {
        List<Place> places = new ArrayList<>();
        boolean several = judged.wordings().size() > 1;
        for (Wording wording : judged.wordings()) {
            String on = several ? " på " + wording.account() : "";
            places.add(new Place("texten" + on, wording.text(), null));
            if (wording.title() != null) {
                places.add(new Place("rubriken" + on, wording.title(), null));
            }
        }
        for (Shown shown : judged.media()) {
            places.add(new Place("alt-texten till " + shown.name(), shown.alt(), shown.asset()));
            if (shown.words() instanceof Words.Read(var lines)) {
                places.add(
                        new Place(
                                "bilden " + shown.name(), String.join("\n", lines), shown.asset()));
            }
        }
        return places;
    }
}

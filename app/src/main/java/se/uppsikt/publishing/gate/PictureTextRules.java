package se.uppsikt.publishing.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.publishing.gate.Judged.Shown;
import se.uppsikt.publishing.gate.Judged.Wording;
import se.uppsikt.publishing.gate.Judged.Words;
import se.uppsikt.publishing.gate.Point.Check;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * What is written in a picture stands in the post too (riktlinjerna, Tillgänglighet). What is gone
 * after a day has no text beside it; there the alt text says it.
 */
final class PictureTextRules {
    private static final int NAMED_AT_MOST = 12;

    private PictureTextRules() {}

    /**
     * What is missing, and where it is.
     *
     * @param where the accounts whose text lacks it, or the picture whose alt text does
     */
    private record Missing(List<String> where, List<String> words) {}

    static Optional<Point> point(Judged judged) {
        List<Shown> pictures = judged.media().stream().filter(each -> !each.film()).toList();
        if (pictures.isEmpty()) {
            return Optional.empty();
        }
        Set<AssetId> about = new LinkedHashSet<>();
        List<Shown> unread =
                pictures.stream().filter(each -> each.words() instanceof Words.Unread).toList();
        unread.forEach(each -> about.add(each.asset()));
        List<Missing> missing =
                judged.form() == Post.Form.STORY
                        ? inAlts(pictures, about)
                        : inWordings(judged.wordings(), pictures, about);
        List<String> mends = new ArrayList<>();
        if (!missing.isEmpty()) {
            mends.add(mend(judged, missing));
        }
        if (!unread.isEmpty()) {
            mends.add(
                    "Säg om något står skrivet i "
                            + Named.medium(unread, pictures)
                            + ", och skriv av det.");
        }
        return Optional.of(
                new Point(
                        Check.PICTURE_TEXT,
                        mends.isEmpty(),
                        mends.isEmpty() ? inPlace(pictures) : String.join(" ", mends),
                        List.copyOf(about)));
    }

    private static List<Missing> inWordings(
            List<Wording> wordings, List<Shown> pictures, Set<AssetId> about) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Wording each : wordings) {
            String title = Objects.requireNonNullElse(each.title(), "");
            texts.computeIfAbsent(title + "\n" + each.text(), _ -> new ArrayList<>())
                    .add(each.account());
        }
        List<Missing> missing = new ArrayList<>();
        texts.forEach(
                (text, accounts) -> {
                    List<String> words = lacking(pictures, new Said(text), about);
                    if (!words.isEmpty()) {
                        missing.add(new Missing(accounts, words));
                    }
                });
        return missing;
    }

    private static List<String> lacking(List<Shown> pictures, Said said, Set<AssetId> about) {
        Set<String> words = new LinkedHashSet<>();
        for (Shown picture : pictures) {
            List<String> lacking = lacking(picture, said);
            words.addAll(lacking);
            if (!lacking.isEmpty()) {
                about.add(picture.asset());
            }
        }
        return List.copyOf(words);
    }

    private static List<Missing> inAlts(List<Shown> pictures, Set<AssetId> about) {
        List<Missing> missing = new ArrayList<>();
        for (Shown picture : pictures) {
            List<String> lacking = lacking(picture, new Said(picture.alt()));
            if (!lacking.isEmpty()) {
                about.add(picture.asset());
                missing.add(new Missing(List.of(picture.name()), lacking));
            }
        }
        return missing;
    }

    private static List<String> lacking(Shown picture, Said said) {
        return switch (picture.words()) {
            case Words.Unread() -> List.of();
            case Words.Read(var lines) ->
                    PictureWords.lacking(SecrecyRules.without(String.join("\n", lines)), said);
        };
    }

    private static String mend(Judged judged, List<Missing> missing) {
        boolean story = judged.form() == Post.Form.STORY;
        boolean one = story ? judged.media().size() == 1 : judged.wordings().size() == 1;
        String each =
                missing.stream()
                        .map(
                                lacking ->
                                        (one ? "Där" : "För " + Named.list(lacking.where()))
                                                + " saknas "
                                                + named(lacking.words())
                                                + ".")
                        .collect(Collectors.joining(" "));
        return (story
                        ? "Det som står i bilden ska också stå i alt-texten. "
                        : "Skriv också i texten det som står i bilden. ")
                + each;
    }

    private static String named(List<String> words) {
        String first =
                words.stream()
                        .limit(NAMED_AT_MOST)
                        .map(each -> "”" + each + "”")
                        .collect(Collectors.joining(", "));
        int more = words.size() - NAMED_AT_MOST;
        return more > 0 ? first + " och " + more + " ord till" : first;
    }

    private static String inPlace(List<Shown> pictures) {
        boolean mute =
                pictures.stream()
                        .allMatch(
                                each ->
                                        each.words() instanceof Words.Read(var lines)
                                                && lines.stream().noneMatch(Blank::says));
        return mute
                ? "Inget står skrivet i " + (pictures.size() == 1 ? "bilden." : "bilderna.")
                : "Det som står i bilden står också i inlägget.";
    }
}

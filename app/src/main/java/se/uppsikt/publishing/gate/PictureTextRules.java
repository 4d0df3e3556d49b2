package se.uppsikt.publishing.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** What is missing on which account. */
    private record Missing(String account, List<String> words) {}

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
        missing.forEach(each -> mends.add(mend(judged, each)));
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
        List<Missing> missing = new ArrayList<>();
        for (Wording wording : wordings) {
            var said =
                    new Said(
                            Objects.requireNonNullElse(wording.title(), "")
                                    + "\n"
                                    + wording.text());
            Set<String> words = new LinkedHashSet<>();
            for (Shown picture : pictures) {
                List<String> lacking = lacking(picture, said);
                words.addAll(lacking);
                if (!lacking.isEmpty()) {
                    about.add(picture.asset());
                }
            }
            if (!words.isEmpty()) {
                missing.add(new Missing(wording.account(), List.copyOf(words)));
            }
        }
        return missing;
    }

    private static List<Missing> inAlts(List<Shown> pictures, Set<AssetId> about) {
        List<Missing> missing = new ArrayList<>();
        for (Shown picture : pictures) {
            List<String> lacking = lacking(picture, new Said(picture.alt()));
            if (!lacking.isEmpty()) {
                about.add(picture.asset());
                missing.add(new Missing(picture.name(), lacking));
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

    private static String mend(Judged judged, Missing missing) {
        String words =
                missing.words().stream()
                        .limit(NAMED_AT_MOST)
                        .map(each -> "”" + each + "”")
                        .collect(Collectors.joining(", "));
        int more = missing.words().size() - NAMED_AT_MOST;
        String all = more > 0 ? words + " och " + more + " ord till" : words;
        if (judged.form() == Post.Form.STORY) {
            return "Det som står i bilden ska också stå i alt-texten. Där saknas " + all + ".";
        }
        String where = judged.wordings().size() == 1 ? "inlägget" : missing.account();
        return "Skriv också i texten det som står i bilden. I " + where + " saknas " + all + ".";
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

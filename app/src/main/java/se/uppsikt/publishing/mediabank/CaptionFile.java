package se.uppsikt.publishing.mediabank;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.publishing.captions.CaptionLanguage;
import se.uppsikt.publishing.captions.CaptionReading;

/**
 * What is said of a file of captions.
 *
 * @param name what it is called
 * @param language such as {@code sv}
 */
record CaptionFile(String name, String language) {
    static final int LARGEST = 2 << 20;

    private static final int MOST_TOLD = 20;

    /** Every reason why a film does not get these captions. */
    List<Objection> against(MediaAsset film, int bytes, CaptionReading read) {
        if (!film.film()) {
            return List.of(Objection.of("P2", "Bara en film har undertexter."));
        }
        if (bytes == 0) {
            return List.of(
                    Objection.of("P2", "Välj en fil med undertexter först, .srt eller .vtt."));
        }
        if (bytes > LARGEST) {
            return List.of(
                    Objection.of(
                            "P2",
                            "Filen är större än %d MB och är nog inga undertexter."
                                    .formatted(LARGEST >> 20)));
        }
        List<Objection> objections = new ArrayList<>();
        if (!CaptionLanguage.has(language)) {
            objections.add(Objection.of("P2", "Välj vilket språk undertexterna är på."));
        }
        List<String> wrong = read.wrong(film.length());
        wrong.stream()
                .limit(MOST_TOLD)
                .forEach(sentence -> objections.add(Objection.of("P2", sentence)));
        if (wrong.size() > MOST_TOLD) {
            objections.add(
                    Objection.of("P2", "Och %d fel till.".formatted(wrong.size() - MOST_TOLD)));
        }
        return objections;
    }

    /** What it is called as SubRip. */
    String subRip() {
        return AssetRules.called(name).replaceFirst("\\.[^.]*$", "") + ".srt";
    }
}

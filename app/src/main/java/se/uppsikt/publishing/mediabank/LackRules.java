package se.uppsikt.publishing.mediabank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.uppsikt.base.media.Images;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.publishing.mediabank.AssetLack.Lack;

/** What is missing on a picture or a film, and what to know of it. Pure. */
final class LackRules {
    private static final long MILLION = 1_000_000;

    private LackRules() {}

    /** What the gate will ask for (P2), of what this room knows. */
    static List<Lack> lacks(MediaAsset asset) {
        String address = AssetRules.address(asset.id());
        List<Lack> lacks = new ArrayList<>();
        if (asset.film()) {
            switch (asset.speech()) {
                case UNASKED -> lacks.add(new Lack("Säg om någon talar", address + "#sagt"));
                case SPEECH -> {
                    if (asset.captions() == null) {
                        lacks.add(new Lack("Undertexter saknas", address + "#undertexter"));
                    }
                }
                case NO_SPEECH -> {}
            }
            return lacks;
        }
        if (asset.alt().isBlank() && !asset.decorative()) {
            lacks.add(new Lack("Alt-text saknas", address + "#sagt"));
        }
        return lacks;
    }

    static List<String> notes(MediaAsset asset) {
        MediaType type = asset.published().type();
        List<String> notes = new ArrayList<>();
        if (!asset.publishable()) {
            notes.add(
                    (type.picture()
                                    ? "Plattformarna tar inte emot %s. Originalet är sparat; spara bilden som"
                                            + " JPEG och lämna in den också, så går den att publicera."
                                    : "Plattformarna tar inte emot %s från Uppsikt. Originalet är sparat;"
                                            + " exportera filmen som MP4 och lämna in den också, så går den att"
                                            + " publicera.")
                            .formatted(called(type)));
        }
        if (asset.measure().moving()) {
            notes.add(
                    "Bilden rör sig. De flesta plattformar visar bara den första bilden; gör en film av"
                            + " den om rörelsen betyder något.");
        }
        if (asset.measure().pixels() > Images.MOST_PIXELS && !asset.film()) {
            notes.add(
                    String.format(
                            Locale.of("sv", "SE"),
                            "Bilden har %d megapixel, mer än plattformarna visar. Originalet är sparat;"
                                    + " lämna också in en som är mindre.",
                            asset.measure().pixels() / MILLION));
        }
        return notes;
    }

    private static String called(MediaType type) {
        return type.swedish().replaceAll(".*\\((.*)\\)", "$1");
    }
}

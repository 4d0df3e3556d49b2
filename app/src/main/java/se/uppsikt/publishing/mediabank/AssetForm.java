package se.uppsikt.publishing.mediabank;

import java.util.Map;
import se.uppsikt.publishing.mediabank.MediaAsset.Description;

/**
 * What is said of a picture or a film, as it is typed.
 *
 * @param version as it was read
 */
public record AssetForm(int version, String alt, boolean decorative, Speech speech) {
    private static final String YES = "ja";

    static AssetForm of(MediaAsset asset) {
        return new AssetForm(asset.version(), asset.alt(), asset.decorative(), asset.speech());
    }

    static AssetForm typed(Map<String, String> typed) {
        return new AssetForm(
                number(typed.getOrDefault("version", "")),
                typed.getOrDefault("alt", ""),
                YES.equals(typed.get("dekorativ")),
                speech(typed.getOrDefault("tal", "")));
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static Speech speech(String typed) {
        return switch (typed) {
            case YES -> Speech.SPEECH;
            case "nej" -> Speech.NO_SPEECH;
            default -> Speech.UNASKED;
        };
    }

    /** What is not asked about stays as it is. */
    Description said(MediaAsset now) {
        return now.film()
                ? new Description(now.alt(), now.decorative(), speech)
                : new Description(alt, decorative, now.speech());
    }
}

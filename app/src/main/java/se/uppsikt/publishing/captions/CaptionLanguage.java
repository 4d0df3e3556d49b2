package se.uppsikt.publishing.captions;

import java.util.Arrays;
import java.util.Locale;

/** The languages that captions are written in here; the first is chosen most often. */
public enum CaptionLanguage {
    SWEDISH("sv"),
    ENGLISH("en"),
    FINNISH("fi"),
    NORTHERN_SAMI("se"),
    ARABIC("ar"),
    BOSNIAN("bs"),
    DARI("fa"),
    KURDISH("ku"),
    POLISH("pl"),
    SOMALI("so"),
    TURKISH("tr"),
    UKRAINIAN("uk"),
    ALBANIAN("sq"),
    CROATIAN("hr"),
    DANISH("da"),
    FRENCH("fr"),
    NORWEGIAN("nb"),
    ROMANIAN("ro"),
    RUSSIAN("ru"),
    SERBIAN("sr"),
    SPANISH("es"),
    GERMAN("de");

    private static final Locale SWEDEN = Locale.of("sv", "SE");

    private final String code;

    CaptionLanguage(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String swedish() {
        return swedish(code);
    }

    /** What a language is called, such as {@code svenska}. */
    public static String swedish(String code) {
        String name = Locale.of(code).getDisplayLanguage(SWEDEN);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(SWEDEN) + name.substring(1);
    }

    /** Whether it is one of them. */
    public static boolean has(String code) {
        return Arrays.stream(values()).anyMatch(each -> each.code.equals(code));
    }
}

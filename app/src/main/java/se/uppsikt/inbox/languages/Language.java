package se.uppsikt.inbox.languages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A language that people write to a Swedish municipality in, besides Swedish. */
public enum Language {
    FINNISH("fi", "finska", "fin"),
    ENGLISH("en", "engelska", "eng"),
    ARABIC("ar", "arabiska", "ara"),
    PERSIAN("fa", "persiska", "pes", "fas"),
    SOMALI("so", "somaliska", "som"),
    TIGRINYA("ti", "tigrinska eller amhariska"),
    TURKISH("tr", "turkiska", "tur"),
    BOSNIAN("bs", "bosniska, kroatiska eller serbiska", "bos", "hrv", "srp"),
    ALBANIAN("sq", "albanska", "sqi"),
    POLISH("pl", "polska", "pol"),
    RUSSIAN("ru", "ryska", "rus"),
    UKRAINIAN("uk", "ukrainska", "ukr"),
    ROMANIAN("ro", "rumänska", "ron"),
    GERMAN("de", "tyska", "deu"),
    FRENCH("fr", "franska", "fra"),
    SPANISH("es", "spanska", "spa"),
    PORTUGUESE("pt", "portugisiska", "por"),
    ITALIAN("it", "italienska", "ita"),
    DUTCH("nl", "nederländska", "nld"),
    ESTONIAN("et", "estniska", "ekk", "est"),
    LATVIAN("lv", "lettiska", "lvs", "lav"),
    LITHUANIAN("lt", "litauiska", "lit"),
    HUNGARIAN("hu", "ungerska", "hun"),
    GREEK("el", "grekiska", "ell"),
    HEBREW("he", "hebreiska eller jiddisch", "heb"),
    URDU("ur", "urdu", "urd"),
    HINDI("hi", "hindi", "hin"),
    BENGALI("bn", "bengaliska", "ben"),
    TAMIL("ta", "tamil", "tam"),
    THAI("th", "thailändska", "tha"),
    VIETNAMESE("vi", "vietnamesiska", "vie"),
    CHINESE("zh", "kinesiska", "cmn"),
    JAPANESE("ja", "japanska", "jpn"),
    KOREAN("ko", "koreanska", "kor");

    private static final Map<String, Language> BY_CODE =
            Arrays.stream(values())
                    .flatMap(each -> each.codes.stream().map(code -> Map.entry(code, each)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String tag;
    private final String swedish;
    private final List<String> codes;

    Language(String tag, String swedish, String... codes) {
        this.tag = tag;
        this.swedish = swedish;
        this.codes = List.of(codes);
    }

    /** As it is kept, and as a page tells a browser (BCP 47). */
    public String tag() {
        return tag;
    }

    /** As it stands in a sentence. */
    public String swedish() {
        return swedish;
    }

    /** The one that the model calls so (ISO 639-3); empty for those that nobody asks for. */
    static Optional<Language> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The one that is kept so; empty for one that an address has invented. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
    }
}

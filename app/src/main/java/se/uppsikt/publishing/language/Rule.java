package se.uppsikt.publishing.language;

import java.util.Arrays;
import java.util.Optional;

/** What advice is given on. The words are data: whoever turned one off stands by it. */
public enum Rule {
    HEAVY("tungt", "Texten är tung att läsa", "Läsbarhetsindex (LIX) över riktlinjens värde."),
    LONG_SENTENCE("lang-mening", "Lång mening", "Meningar med fler än 25 ord."),
    MANY_EMOJI("manga-emojier", "Många emojier", "Fler emojier än riktlinjen säger."),
    EMOJI_AS_WORD(
            "emoji-som-ord",
            "Emoji i stället för ord",
            "En emoji mitt i en mening, där ett ord hör hemma."),
    HASHTAG(
            "hashtagg",
            "Hashtagg utan stora bokstäver",
            "Långa hashtaggar med bara små eller bara stora bokstäver. Skärmläsare läser #SocialaMedier"
                    + " som två ord."),
    LINK(
            "lank",
            "Länk utan förklaring",
            "Länkar som ingen förklarar, ”läs mer här” och långa adresser."),
    CAPITALS(
            "versaler",
            "Bara stora bokstäver",
            "Flera ord eller långa ord i bara stora bokstäver."),
    OFFICIALESE("kanslisprak", "Krångligt ord", "Ord ur en öppen lista, med ett enklare bredvid."),
    PASSIVE("passiv", "Vem gör det?", "”Ska lämnas”, ”kan hämtas”: den som gör något syns inte."),
    TONE(
            "ton",
            "Ton",
            "Uttryck ur en öppen lista som kan låta hårda, och flera utropstecken i rad."),
    SPELLING("stavning", "Stavning", "Ord som inte finns i den svenska ordlistan."),
    GRAMMAR("grammatik", "Grammatik", "Upprepade ord, mellanslag, stor bokstav och böjning.");

    private final String word;
    private final String swedish;
    private final String reads;

    Rule(String word, String swedish, String reads) {
        this.word = word;
        this.swedish = swedish;
        this.reads = reads;
    }

    public static Optional<Rule> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** By which it is turned off. */
    public String word() {
        return word;
    }

    public String swedish() {
        return swedish;
    }

    /** What it looks for, in words for whoever writes. */
    public String reads() {
        return reads;
    }
}

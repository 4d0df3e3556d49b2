package se.uppsikt.publishing.gate;

import java.util.List;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * One thing that the gate asks for.
 *
 * @param met whether it is in place
 * @param sentence what is in place, or what is missing and how it is mended, in Swedish
 * @param about the pictures and films that it is about; empty when it is the text
 */
public record Point(Check check, boolean met, String sentence, List<AssetId> about) {
    public Point {
        about = List.copyOf(about);
    }

    /** What is asked for. The names are data: what was let out in spite of it stands on record. */
    public enum Check {
        ALT_TEXT("Alt-text på bilderna"),
        CAPTIONS("Undertexter på filmer med tal"),
        PICTURE_TEXT("Text i bilden står i inlägget"),
        FILM_CONTENT("Filmens innehåll står i texten"),
        SENDER("Avsändaren syns"),
        COOPERATION("Samarbetet är förklarat"),
        LEGAL_BASIS("Rättslig grund för alla som syns"),
        SECRECY("Inget hemligt eller känsligt");

        private final String swedish;

        Check(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }
}

package se.uppsikt.sandbox;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.uppsikt.sandbox.base.Choosable;

/**
 * How the platform does otherwise than it says, on demand: nothing is refused, but what is read
 * back is not what was written. Kept in memory: a restart mends everything.
 */
public final class Oddities {
    private final Set<Oddity> on = EnumSet.noneOf(Oddity.class);
    private Duration delay = Duration.ofSeconds(14);
    private Duration lag = Duration.ZERO;

    Oddities() {}

    /** What is odd. */
    public enum Oddity implements Choosable {
        LETTERS_APART("Sidans texter får bokstäverna isärtagna (NFD)"),
        HTML("Sidans texter får HTML-tecken i stället för &, <, > och citattecken"),
        OTHER_SPACE("Sidans texter får andra mellanrum och radslut"),
        SHORT_LINKS("Länkar i sidans texter kortas"),
        PLAIN_EMOJI("Emoji i sidans texter mister sin variant"),
        STRANGE_CONVERSATIONS("Samtal finns under andra id än personens, och kommentaren tiger"),
        VAGUE_ABOUT_THE_GONE("Det som är borta ger fel 100 utan underkod"),
        METRIC_DEAD("Måttet page_video_views har dött"),
        FEW_LIKES("Sidorna har färre än 100 gillare, och inga siffror"),
        RECOUNTED("Facebook har räknat om sina dygn");

        private final String swedish;

        Oddity(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    public synchronized void set(Oddity oddity) {
        on.add(oddity);
    }

    /** How long after its call a deed is done that is carried out later. */
    public synchronized void delay(Duration after) {
        delay = after;
    }

    /** Lists do not show what the page has written in this last while. */
    public synchronized void lag(Duration behind) {
        lag = behind;
    }

    synchronized void clear() {
        on.clear();
        delay = Duration.ofSeconds(14);
        lag = Duration.ZERO;
    }

    synchronized boolean has(Oddity oddity) {
        return on.contains(oddity);
    }

    synchronized Duration delay() {
        return delay;
    }

    synchronized boolean listed(Instant written, Instant now) {
        return !written.plus(lag).isAfter(now);
    }

    /** As the platform keeps what the page writes. */
    synchronized String dressed(String text) {
        String out = text;
        if (has(Oddity.SHORT_LINKS)) {
            out = out.replaceAll("https?://\\S*[^\\s.,!?]", "https://l.example/x7");
        }
        if (has(Oddity.HTML)) {
            out =
                    out.replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\"", "&quot;")
                            .replace("'", "&#039;");
        }
        if (has(Oddity.PLAIN_EMOJI)) {
            out = out.replaceAll("[\uFE0E\uFE0F]", "");
        }
        if (has(Oddity.OTHER_SPACE)) {
            out = " " + out.replace("\n", "\r\n").replace(" ", "\u00A0 ") + "\u200B\n";
        }
        return has(Oddity.LETTERS_APART) ? Normalizer.normalize(out, Normalizer.Form.NFD) : out;
    }

    synchronized List<String> told() {
        List<String> told = new ArrayList<>();
        on.forEach(oddity -> told.add(oddity.swedish() + "."));
        if (!lag.isZero()) {
            told.add("Listorna släpar %d sekunder.".formatted(lag.toSeconds()));
        }
        return told;
    }
}

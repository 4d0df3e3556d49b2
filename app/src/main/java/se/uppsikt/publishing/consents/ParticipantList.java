package se.uppsikt.publishing.consents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of those who are shown.
 *
 * @param words searched for in names; empty for no search
 * @param next where the next part begins; null when this is the last
 * @param everybody whether it is every unit's
 */
public record ParticipantList(
        Shelf shelf,
        String words,
        List<Line> lines,
        @Nullable ParticipantId next,
        boolean everybody) {
    static final String ADDRESS = "/publicering/samtycken";

    /** One person. */
    public record Line(Participant participant, String owner, Standing standing, int bases) {}

    /** What can be chosen to see. */
    public enum Shelf {
        ALL("", "Alla"),
        SOON("slutar-snart", "Slutar gälla snart"),
        WITHOUT("utan-grund", "Utan rättslig grund");

        private final String address;
        private final String swedish;

        Shelf(String address, String swedish) {
            this.address = address;
            this.swedish = swedish;
        }

        public String address() {
            return address;
        }

        public String swedish() {
            return swedish;
        }

        /** The shelf of an address; an unknown one shows all. */
        static Shelf of(String address) {
            for (Shelf shelf : values()) {
                if (shelf.address.equals(address)) {
                    return shelf;
                }
            }
            return ALL;
        }
    }

    /** The address of a shelf with the same search. */
    public String address(Shelf other) {
        return ADDRESS
                + "?visa="
                + other.address()
                + (words.isEmpty()
                        ? ""
                        : "&sok=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    /** The address of the next part; empty when this is the last. */
    public String nextAddress() {
        return next == null ? "" : address(shelf) + "&efter=" + next.value();
    }
}

package se.uppsikt.inbox.answerbank;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceAreaId;

/**
 * A part of the bank.
 *
 * @param words searched for in words, texts and sources; empty for no search
 * @param next where the next part begins; null when this is the last
 */
public record AnswerBankList(
        Shelf shelf, String words, List<ReadyAnswerView> rows, @Nullable ReadyAnswerId next) {
    /** What can be chosen to see. */
    public enum Shelf {
        ALL("", "Alla"),
        OURS("vara", "Våra"),
        TO_CONFIRM("att-bekrafta", "Går ut eller har gått ut"),
        RETIRED("indragna", "Indragna");

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

    /**
     * What is asked of the database.
     *
     * @param until only those whose last day is no later; null for all
     */
    record Wanted(
            String words,
            @Nullable ServiceAreaId owner,
            @Nullable LocalDate until,
            boolean retired) {
        static Wanted of(Shelf shelf, String words, ServiceAreaId own, LocalDate today) {
            String small = words.toLowerCase(Locale.of("sv", "SE"));
            return switch (shelf) {
                case ALL -> new Wanted(small, null, null, false);
                case OURS -> new Wanted(small, own, null, false);
                case TO_CONFIRM -> new Wanted(small, null, today.plus(ReadyAnswer.MARKED), false);
                case RETIRED -> new Wanted(small, null, null, true);
            };
        }
    }

    /** The address of a shelf with the same search. */
    public String address(Shelf other) {
        return "/inkorg/svarsbank?visa="
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

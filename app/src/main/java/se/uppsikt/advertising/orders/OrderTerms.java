package se.uppsikt.advertising.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;

/**
 * What is ordered, as it was typed; whole or not.
 *
 * @param name what it is called, and what an ad's own name is sought by
 * @param targeting how else the audience is chosen, in words
 * @param profiled whether that is by interests, lists or those like them, which is profiling
 * @param budget as typed; {@link Budget} reads it
 * @param pictures of the media bank
 * @param post the address of a published post that is boosted; empty for an ad of its own
 * @param reason why it is right in spite of what is warned of
 */
public record OrderTerms(
        String name,
        String purpose,
        String ageFrom,
        String ageTo,
        String places,
        String targeting,
        boolean profiled,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        String budget,
        String costCentre,
        String text,
        List<UUID> pictures,
        String post,
        String sender,
        String link,
        String reason) {
    private static final int OLDEST = 120;

    public OrderTerms {
        pictures = List.copyOf(pictures);
    }

    static OrderTerms blank(String sender) {
        return new OrderTerms(
                "", "", "", "", "", "", false, null, null, "", "", "", List.of(), "", sender, "",
                "");
    }

    /** Empty when no age is written, or one that nobody has. */
    OptionalInt youngest() {
        return age(ageFrom);
    }

    /** Empty when there is no upper limit. */
    OptionalInt oldest() {
        return age(ageTo);
    }

    private static OptionalInt age(String typed) {
        try {
            int age = Integer.parseInt(typed.strip());
            return age < 0 || age > OLDEST ? OptionalInt.empty() : OptionalInt.of(age);
        } catch (NumberFormatException noNumber) {
            return OptionalInt.empty();
        }
    }

    public String budgetShown() {
        return budget.isEmpty() ? "inte bestämd" : Budget.shown(budget);
    }

    public boolean boosts() {
        return !post.isEmpty();
    }

    /** Such as {@code 18–30 år, Örebro kommun}. */
    public String audience() {
        String ages =
                ageFrom.isEmpty()
                        ? "ålder saknas"
                        : ageFrom + (ageTo.isEmpty() ? " år och äldre" : "–" + ageTo + " år");
        return ages + (places.isEmpty() ? "" : ", " + places);
    }

    public String period() {
        return day(starts) + " – " + day(ends);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "inte bestämt" : SwedishTime.date(day);
    }

    /** All that people will read, to look for words in. */
    String words() {
        return name + "\n" + purpose + "\n" + text + "\n" + targeting;
    }
}

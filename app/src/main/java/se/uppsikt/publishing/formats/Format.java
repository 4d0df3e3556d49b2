package se.uppsikt.publishing.formats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;

/**
 * Something that is said again and again, under the same name.
 *
 * @param version one more each time that it is changed
 */
@Swedish("format")
public record Format(FormatId id, int version, Content content) {

    /**
     * What it is.
     *
     * @param accounts where it goes out, in the order in which they were chosen
     * @param opening the words that a draft of it begins with
     * @param hashtags what it ends with
     * @param area whose it is to write it
     */
    public record Content(
            String name,
            List<AccountId> accounts,
            Schedule schedule,
            String opening,
            String hashtags,
            ServiceAreaId area) {
        public Content {
            accounts = List.copyOf(accounts);
        }

        /** The words of a new draft. */
        String skeleton() {
            return List.of(opening.strip(), hashtags.strip()).stream()
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("\n\n"));
        }
    }

    /**
     * When it comes, in Swedish time.
     *
     * @param first the first day on which it may come; from its week every second one is counted
     * @param last the last day; null for no end
     */
    public record Schedule(
            Set<DayOfWeek> weekdays,
            LocalTime clock,
            Rhythm rhythm,
            LocalDate first,
            @Nullable LocalDate last) {
        public Schedule {
            weekdays = Set.copyOf(weekdays);
        }

        /** Such as {@code Varje vecka: fredag kl. 15.00}. */
        public String shown() {
            return rhythm.swedish()
                    + ": "
                    + weekdays.stream()
                            .sorted()
                            .map(Schedule::word)
                            .collect(Collectors.joining(", "))
                    + " kl. "
                    + clock.toString().replace(':', '.');
        }

        /** A day of the week in Swedish. */
        public static String word(DayOfWeek day) {
            return day.getDisplayName(java.time.format.TextStyle.FULL, Locale.of("sv", "SE"));
        }
    }

    /** How often it comes. */
    public enum Rhythm {
        WEEKLY("Varje vecka"),
        FORTNIGHTLY("Varannan vecka"),
        FIRST("Den första i månaden"),
        SECOND("Den andra i månaden"),
        THIRD("Den tredje i månaden"),
        FOURTH("Den fjärde i månaden"),
        LAST("Den sista i månaden");

        private final String swedish;

        Rhythm(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        static Optional<Rhythm> of(String name) {
            return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
        }
    }
}

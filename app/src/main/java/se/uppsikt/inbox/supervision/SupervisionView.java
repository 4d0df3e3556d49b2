package se.uppsikt.inbox.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.inbox.supervision.SupervisionRules.Mark;

/**
 * The accounts that somebody reaches, as the page of supervision shows them.
 *
 * @param rows those that nobody has looked over come first
 */
public record SupervisionView(List<Row> rows) {
    /** One day of an account. */
    public record Day(LocalDate day, Mark mark, @Nullable Look look) {
        /** The word of the mark in the style sheet. */
        public String shape() {
            return mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String swedish() {
            return mark.swedish();
        }

        /** Such as {@code torsdag 26 november}. */
        public String shown() {
            return SwedishTime.weekday(day.atStartOfDay(SwedishTime.ZONE).toInstant());
        }
    }

    /**
     * One account.
     *
     * @param mayLook whether the person who looks answers for it
     * @param waiting how many wait for an answer
     * @param days today first
     */
    public record Row(Account account, boolean mayLook, long waiting, List<Day> days) {
        public Day today() {
            return days.getFirst();
        }

        public List<Day> missed() {
            return days.stream().filter(day -> day.mark() == Mark.MISSED).toList();
        }

        /** Whether nobody has looked yet, on a day when somebody is to. */
        public boolean open() {
            return today().mark() == Mark.OPEN;
        }

        /** As they are drawn, the oldest first. */
        public List<Day> drawn() {
            return days.reversed();
        }

        public String queue() {
            return Looks.queue(account.id());
        }
    }

    /**
     * What is told at the head of the inbox.
     *
     * @param day the last working day that is over
     * @param missed accounts the person answers for and nobody looked over then
     * @param unheard alarms that nobody has opened in time
     */
    public record Notices(LocalDate day, List<Account> missed, List<Unheard> unheard) {
        static final int NAMED = 3;

        /** Such as {@code Ingen såg över Örebro kommun på Facebook torsdag 26 november.} */
        public String sentence() {
            String which =
                    missed.size() > NAMED
                            ? missed.size() + " konton"
                            : missed.stream().map(Account::shown).collect(Collectors.joining(", "));
            return "Ingen såg över " + which + " " + new Day(day, Mark.MISSED, null).shown() + ".";
        }
    }

    /** An alarm that nobody has opened in time, or that there was nobody to tell. */
    public record Unheard(Alarm alarm, Account account) {}
}

package se.uppsikt.publishing.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.turns.IsoWeek;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.formats.FormatId;
import se.uppsikt.publishing.twins.Twins;

/**
 * The calendar as a page shows it.
 *
 * @param days each day that is shown
 * @param undecided what needs a person: late, uncertain, or to be published by hand
 * @param waiting what waits for somebody's approval, the latest first
 * @param undated what is being written and has no time, the latest first
 * @param accounts those that may be shown
 * @param shown the handle of the account that is shown alone; empty for all
 * @param twins how many twins wait for the reader
 */
public record CalendarView(
        Span span,
        List<Day> days,
        List<Entry> undecided,
        List<Entry> waiting,
        List<Entry> undated,
        List<Account> accounts,
        String shown,
        int twins,
        Instant now) {

    /** Such as {@code 3}; many are not counted. */
    /** Something of one account's coming days, and when it goes out. */
    public record Coming(String day, Entry entry) {}

    public String twinsShown() {
        return twins > Twins.MOST ? Twins.MOST + "+" : Integer.toString(twins);
    }

    /**
     * A day.
     *
     * @param beside whether it belongs to another month than the one that is asked for
     * @param hosts whose day it is on relay accounts
     * @param entries in a month the first few
     * @param places where something that comes again is to be written
     * @param more how many there are beside those
     */
    public record Day(
            LocalDate date,
            boolean today,
            boolean past,
            boolean beside,
            List<Host> hosts,
            List<Entry> entries,
            List<Place> places,
            int more) {
        /** The week that it lies in, where all of it is shown. */
        public Span week() {
            return new Span.Week(IsoWeek.of(date));
        }

        /** Such as {@code må 30}. */
        public String brief() {
            return List.of("må", "ti", "on", "to", "fr", "lö", "sö")
                            .get(date.getDayOfWeek().getValue() - 1)
                    + " "
                    + date.getDayOfMonth();
        }
    }

    /**
     * Where something that comes again is to be written.
     *
     * @param clock such as {@code 10.30}
     * @param whose the service area that writes it
     */
    public record Place(
            FormatId format, String clock, List<String> marks, String name, String whose) {}

    /** Whose week it is on a relay account. */
    public record Host(String mark, String account, String host) {}

    /**
     * Something in the calendar.
     *
     * @param clock such as {@code 10.30}; empty for no time
     * @param marks of its accounts
     * @param words how far it has come
     * @param shape of its chip
     * @param moves whether it can be moved to another day
     */
    public record Entry(
            DraftId draft,
            String clock,
            List<String> marks,
            String heading,
            String words,
            String shape,
            boolean moves) {}
}

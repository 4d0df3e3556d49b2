package se.uppsikt.accounts.turns;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceAreaId;

/**
 * The forms that grant a turn, as they were filled in, so that a refused one comes back whole.
 *
 * @param kind which of the two forms it is
 */
public record TurnForm(
        Turn.Kind kind,
        @Nullable ServiceAreaId host,
        String week,
        String first,
        String last,
        String purpose) {
    static final TurnForm EMPTY = new TurnForm(Turn.Kind.RELAY, null, "", "", "", "");

    /** The kind that the form names; it is a hidden field, so anything else is no form of ours. */
    static Turn.Kind kind(String word) {
        return word.equals("tillfallig") ? Turn.Kind.LIMITED : Turn.Kind.RELAY;
    }

    TurnRules.Wanted wanted(Instant now) {
        return switch (kind) {
            case RELAY -> TurnRules.Wanted.week(host, IsoWeek.parse(week).orElse(null), now);
            case LIMITED -> TurnRules.Wanted.days(host, day(first), day(last), purpose, now);
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}

package se.uppsikt.base.mail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StartProblem;
import se.uppsikt.base.shared.SwedishTime;

/**
 * The hours in which letters that can wait are sent, Monday to Friday ({@code uppsikt.mail.hours}).
 * A server that has been away for a week therefore lets nobody's telephone ring all night.
 */
@Component
class MailHours {
    private static final Pattern WRITTEN = Pattern.compile("([01][0-9]|2[0-3])-([01][0-9]|2[0-4])");
    private static final int WHOLE_DAY = 24;
    private final int from;
    private final int to;

    MailHours(@Value("${uppsikt.mail.hours:}") String hours) {
        Matcher written = WRITTEN.matcher(hours.strip());
        boolean always = hours.isBlank();
        if (!always
                && (!written.matches()
                        || Integer.parseInt(written.group(1))
                                >= Integer.parseInt(written.group(2)))) {
            throw new StartProblem(
                    "Tiderna för mejl skrivs som timmar: --uppsikt.mail.hours=07-18", null);
        }
        this.from = always ? 0 : Integer.parseInt(written.group(1));
        this.to = always ? WHOLE_DAY : Integer.parseInt(written.group(2));
    }

    /** This moment if letters are sent now, else the next when they are. */
    Instant next(Instant now) {
        if (to - from == WHOLE_DAY) {
            return now;
        }
        ZonedDateTime at = SwedishTime.civil(now);
        while (!open(at)) {
            ZonedDateTime begins = at.with(LocalTime.of(from, 0));
            at = begins.isAfter(at) ? begins : begins.plusDays(1);
        }
        return at.toInstant();
    }

    private boolean open(ZonedDateTime at) {
        DayOfWeek day = at.getDayOfWeek();
        return day != DayOfWeek.SATURDAY
                && day != DayOfWeek.SUNDAY
                && at.getHour() >= from
                && at.getHour() < to;
    }
}

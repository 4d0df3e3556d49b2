package se.uppsikt.platforms.exports;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.base.shared.SwedishTime;

/**
 * Times as a page writes them for people, in English or Swedish and without a zone: they are taken
 * for Swedish time. One that can be read in two ways is not read.
 */
final class HtmlTimes {
    private static final String CLOCK =
            "(?:,? (?:kl\\.? |at )?)([0-9]{1,2})[:.]([0-9]{2})(?:[:.]([0-9]{2}))?(?: ?([ap]\\.?m\\.?|[fe]\\.?m\\.?))?";

    /** "May 02, 2011 8:12:17 am", "maj 02, 2011 8:12:17 fm". */
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:[a-zåäö]+ )?([a-zåäö]{3,9})\\.? ([0-9]{1,2}),? ([0-9]{4})" + CLOCK);

    /** "2 maj 2011 08:12", "2 maj 2011 kl. 08.12". */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:[a-zåäö]+ )?([0-9]{1,2}) ([a-zåäö]{3,9})\\.? ([0-9]{4})" + CLOCK);

    private static final List<String> ENGLISH =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final List<String> SWEDISH =
            List.of(
                    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov",
                    "dec");

    private HtmlTimes() {}

    /** Milliseconds. */
    static Optional<Long> at(String written) {
        String text =
                written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\u00a0\\u202f\\s]+", " ");
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return at(monthFirst, monthFirst.group(1), monthFirst.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches()
                ? at(dayFirst, dayFirst.group(2), dayFirst.group(1))
                : Optional.empty();
    }

    private static Optional<Long> at(Matcher found, String monthName, String day) {
        String half = found.group(7) == null ? "" : found.group(7).replace(".", "");
        int month = month(monthName);
        Optional<Integer> hour = hour(Integer.parseInt(found.group(4)), half, found);
        if (month == 0 || hour.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDateTime time =
                    LocalDateTime.of(
                            Integer.parseInt(found.group(3)),
                            month,
                            Integer.parseInt(day),
                            hour.get(),
                            Integer.parseInt(found.group(5)),
                            found.group(6) == null ? 0 : Integer.parseInt(found.group(6)));
            return Optional.of(time.atZone(SwedishTime.ZONE).toInstant().toEpochMilli());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        String begins = name.substring(0, 3);
        return 1 + Math.max(ENGLISH.indexOf(begins), SWEDISH.indexOf(begins));
    }

    /** Who puts the month first counts to twelve; without saying of which half, nobody can tell. */
    private static Optional<Integer> hour(int told, String half, Matcher found) {
        if (half.isEmpty()) {
            boolean twelve = found.pattern().equals(MONTH_FIRST) && told > 0 && told <= 12;
            return twelve ? Optional.empty() : Optional.of(told);
        }
        if (told < 1 || told > 12) {
            return Optional.empty();
        }
        boolean afternoon = half.startsWith("p") || half.startsWith("e");
        return Optional.of(told % 12 + (afternoon ? 12 : 0));
    }
}

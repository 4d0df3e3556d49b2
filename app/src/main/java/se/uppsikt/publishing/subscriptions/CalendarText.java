package se.uppsikt.publishing.subscriptions;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A calendar as other programs read it: iCalendar, RFC 5545. */
final class CalendarText {
    private static final int LINE = 75;
    private static final String END = "\r\n";
    private static final Duration SHOWN = Duration.ofMinutes(15);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private CalendarText() {}

    /**
     * Something that goes out or has gone out.
     *
     * @param id the same each time that it is told of
     * @param told when it became as it is
     * @param settled whether nothing more than its time is waited for
     */
    record Event(
            String id,
            Instant told,
            Instant at,
            String summary,
            String description,
            URI address,
            boolean settled) {}

    /**
     * @param name what the calendar is called
     */
    static String of(String name, List<Event> events) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Uppsikt//Publicering//SV");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "X-WR-CALNAME:" + escaped(name));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line(text, "X-PUBLISHED-TTL:PT1H");
        events.forEach(event -> event(text, event));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, Event event) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + escaped(event.id()));
        line(text, "DTSTAMP:" + TIME.format(event.told()));
        line(text, "DTSTART:" + TIME.format(event.at()));
        line(text, "DTEND:" + TIME.format(event.at().plus(SHOWN)));
        line(text, "SUMMARY:" + escaped(event.summary()));
        line(text, "DESCRIPTION:" + escaped(event.description()));
        line(text, "URL:" + event.address().toASCIIString());
        line(text, "STATUS:" + (event.settled() ? "CONFIRMED" : "TENTATIVE"));
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    /** A value of text; nothing in it ends its line, and no sign is one that the format forbids. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("\r\n", "\n")
                .codePoints()
                .forEach(
                        sign -> {
                            switch (sign) {
                                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(sign);
                                case '\n', '\r', 0x85, 0x2028, 0x2029 -> escaped.append("\\n");
                                case '\t' -> escaped.append('\t');
                                default -> {
                                    if (!Character.isISOControl(sign)) {
                                        escaped.appendCodePoint(sign);
                                    }
                                }
                            }
                        });
        return escaped.toString();
    }

    /** A line of at most 75 octets, and what does not fit on lines of its own; no sign is cut. */
    private static void line(StringBuilder text, String content) {
        int used = 0;
        for (int at = 0; at < content.length(); ) {
            int sign = content.codePointAt(at);
            String written = Character.toString(sign);
            int octets = written.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LINE) {
                text.append(END).append(' ');
                used = 1;
            }
            text.append(written);
            used += octets;
            at += written.length();
        }
        text.append(END);
    }
}

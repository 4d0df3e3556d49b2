package se.uppsikt.records.disclosure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.search.EveryWording.Span;

/**
 * What is looked for in all that is kept, as a registrar writes it.
 *
 * @param from the first day; what is no day is none
 * @param to the last day
 */
public record SetQuestion(
        @BindParam("q") @Nullable String q,
        @BindParam("konto") @Nullable String handle,
        @BindParam("fran") @Nullable String from,
        @BindParam("till") @Nullable String to) {

    public String words() {
        return q == null ? "" : StorableText.text(q).strip();
    }

    public String account() {
        return handle == null ? "" : handle;
    }

    public String first() {
        LocalDate day = day(from);
        return day == null ? "" : day.toString();
    }

    public String last() {
        LocalDate day = day(to);
        return day == null ? "" : day.toString();
    }

    /** Whether anything was asked for yet. */
    public boolean asked() {
        return q != null;
    }

    /** Whether nothing narrows it: everything that is kept. */
    boolean everything() {
        return words().isEmpty() && day(from) == null && day(to) == null;
    }

    Span span() {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return new Span(
                first == null ? null : first.atStartOfDay(SwedishTime.ZONE).toInstant(),
                last == null ? null : ends(last));
    }

    private static Instant ends(LocalDate day) {
        return SwedishTime.endOf(day);
    }

    /** The same question as part of an address. */
    public String address() {
        return "q="
                + URLEncoder.encode(words(), StandardCharsets.UTF_8)
                + "&konto="
                + URLEncoder.encode(account(), StandardCharsets.UTF_8)
                + "&fran="
                + first()
                + "&till="
                + last();
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            LocalDate day =
                    written == null || written.isBlank() ? null : LocalDate.parse(written.strip());
            return day == null || day.getYear() < 2000 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

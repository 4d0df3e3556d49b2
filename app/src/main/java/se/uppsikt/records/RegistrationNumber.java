package se.uppsikt.records;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.base.shared.Swedish;

/**
 * A number in a series without gaps per committee and year, shown such as {@code KS SM 2026:00001}.
 */
@Swedish("diarienummer")
public record RegistrationNumber(String committeeCode, String series, int year, int running) {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\w{1,20})[ -](\\w{1,20})[ -](\\d{4})[:-](\\d{1,9})",
                    Pattern.UNICODE_CHARACTER_CLASS);

    public String shown() {
        return "%s %s %d:%05d".formatted(committeeCode, series, year, running);
    }

    /** As part of an address, such as {@code KS-SM-2026-00001}. */
    public String address() {
        return "%s-%s-%d-%05d".formatted(committeeCode, series, year, running);
    }

    /** A number as it is shown or as it stands in an address; empty when it is neither. */
    public static Optional<RegistrationNumber> read(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        return parts.matches()
                ? Optional.of(
                        new RegistrationNumber(
                                parts.group(1),
                                parts.group(2),
                                Integer.parseInt(parts.group(3)),
                                Integer.parseInt(parts.group(4))))
                : Optional.empty();
    }
}

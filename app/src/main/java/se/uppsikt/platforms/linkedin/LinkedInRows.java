package se.uppsikt.platforms.linkedin;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.exports.ItemDraft;
import se.uppsikt.platforms.exports.TableFile.Told;
import se.uppsikt.platforms.exports.TableRow;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Reason;
import se.uppsikt.records.PlatformKey;

/**
 * Reads the posts of a Page in the table that LinkedIn exports. Only the day is told there; the
 * number of a post begins with the time, which counts where the day agrees with it.
 */
final class LinkedInRows {
    private static final Set<String> TEXT =
            Set.of("post title", "inläggets titel", "inläggets rubrik", "inlägg");
    private static final Set<String> DAY =
            Set.of("created date", "skapad", "skapandedatum", "datum för skapande");
    private static final Set<String> SORT = Set.of("post type", "inläggstyp", "typ av inlägg");
    private static final Set<String> FORM = Set.of("content type", "innehållstyp");
    private static final Set<String> BY = Set.of("posted by", "publicerat av");
    private static final Set<String> CAMPAIGN = Set.of("campaign name", "kampanjnamn");

    private static final Pattern LINK =
            Pattern.compile(
                    "https?://(?:[a-z]+\\.)?linkedin\\.com/\\S*?(activity|share|ugcPost)(?::|%3A|-)([0-9]{10,30})\\S*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AMERICAN = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    /** Days since 1900, as a spreadsheet counts them, from 2003 to 2079. */
    private static final Pattern COUNTED =
            Pattern.compile("(3[789][0-9]{3}|[45][0-9]{4}|6[0-4][0-9]{3})");

    private static final LocalDate COUNTED_FROM = LocalDate.of(1899, 12, 30);

    /** The day may be told where the sun is elsewhere. */
    private static final Duration ELSEWHERE = Duration.ofHours(14);

    private LinkedInRows() {}

    static Told post(TableRow row) {
        PlatformKey key = post(row.cells());
        Optional<LocalDate> day = day(row);
        Optional<Instant> exact = exact(key, day);
        Instant at =
                exact.or(() -> day.map(it -> it.atStartOfDay(SwedishTime.ZONE).toInstant()))
                        .orElse(Instant.EPOCH);
        ItemDraft draft =
                new ItemDraft(
                        Kind.POST,
                        new ItemDraft.Times(at.toEpochMilli(), 0),
                        new Content(text(row), "", null, List.of(), List.of(), details(row), null),
                        null,
                        List.of(key == null ? text(row) : key.value()),
                        new ItemDraft.Known(named(key), address(row), null));
        boolean onlyDay = exact.isEmpty() && day.isPresent();
        return new Told(List.of(draft), onlyDay ? List.of(Reason.ONLY_A_DAY) : List.of());
    }

    /** The post that a row links to; null when it links to none. */
    static @Nullable PlatformKey post(List<String> cells) {
        return cells.stream()
                .map(LINK::matcher)
                .filter(Matcher::matches)
                .map(link -> Urn.post("urn:li:" + form(link.group(1)) + ":" + link.group(2)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String form(String word) {
        return word.equalsIgnoreCase("ugcPost") ? "ugcPost" : word.toLowerCase(Locale.ROOT);
    }

    /** The platform calls a post by its share; the trace of it in a link is another number. */
    private static @Nullable String named(@Nullable PlatformKey key) {
        return key == null || Urn.isActivity(key) ? null : key.value();
    }

    private static @Nullable URI address(TableRow row) {
        return row.cells().stream()
                .filter(cell -> LINK.matcher(cell.strip()).matches())
                .findFirst()
                .flatMap(LinkedInRows::uri)
                .orElse(null);
    }

    private static Optional<URI> uri(String cell) {
        try {
            return Optional.of(URI.create(cell.strip()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** In other languages than those known the words of the post stand first. */
    private static String text(TableRow row) {
        boolean known = TableRow.column(row.headings(), TEXT) >= 0;
        return known ? row.under(TEXT) : row.cell(0);
    }

    private static List<String> details(TableRow row) {
        List<String> details = new ArrayList<>();
        add(details, "Typ", row.under(SORT));
        add(details, "Innehåll", row.under(FORM));
        add(details, "Publicerat av", row.under(BY));
        add(details, "Kampanj", row.under(CAMPAIGN));
        return details;
    }

    private static void add(List<String> details, String what, String told) {
        if (!told.isEmpty()) {
            details.add(what + ": " + told);
        }
    }

    static boolean isDay(String cell) {
        return AMERICAN.matcher(cell.strip()).matches() || ISO.matcher(cell.strip()).matches();
    }

    private static Optional<LocalDate> day(TableRow row) {
        int column = TableRow.column(row.headings(), DAY);
        String told =
                column >= 0
                        ? row.cell(column)
                        : row.cells().stream().filter(LinkedInRows::isDay).findFirst().orElse("");
        try {
            return day(told.strip());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String told) {
        Matcher american = AMERICAN.matcher(told);
        if (american.matches()) {
            return Optional.of(
                    LocalDate.of(number(american, 3), number(american, 1), number(american, 2)));
        }
        Matcher iso = ISO.matcher(told);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        return COUNTED.matcher(told).matches()
                ? Optional.of(COUNTED_FROM.plusDays(Long.parseLong(told)))
                : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<Instant> exact(@Nullable PlatformKey key, Optional<LocalDate> day) {
        if (key == null || day.isEmpty()) {
            return Optional.empty();
        }
        Instant made = Urn.made(new PlatformKey(key.value().replaceFirst(".*:", "")));
        Instant begins = day.get().atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean agrees =
                made.isAfter(begins.minus(ELSEWHERE))
                        && made.isBefore(begins.plus(Duration.ofDays(1)).plus(ELSEWHERE));
        return agrees ? Optional.of(made) : Optional.empty();
    }
}

package se.uppsikt.archive.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Version;
import se.uppsikt.records.threads.Threads.ThreadEntry;

/**
 * How a year looks when it is laid out for reading: which pages, in which order, with what marks.
 */
public final class LikenessRules {
    static final int THREADS_PER_PAGE = 200;
    private static final int BEGINNING = 280;

    /** Why a text is not in the package (M4; brottsbalken 16 kap. 10 a §). */
    public static final String WORDS_WITHHELD =
            "Texten får inte visas eller kopieras; se beslutet i diariet.";

    public static final String ORIGINAL_WITHHELD =
            "Originalet innehåller något som inte får visas eller kopieras; se beslutet i diariet.";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    static final String LOST = "Filen finns inte kvar i lagret.";

    private LikenessRules() {}

    /**
     * A page of one month.
     *
     * @param from the first conversation on it, counted within the month from 1
     */
    public record MonthPage(String file, String title, int month, int from, int to) {}

    /**
     * The pages of a month; more than 200 conversations are divided, so that old computers cope.
     */
    public static List<MonthPage> pages(int year, Coverage.Month month) {
        String base = "%d-%02d".formatted(year, month.month());
        String title = monthName(month.month()) + " " + year;
        int threads = (int) month.threads();
        if (threads <= THREADS_PER_PAGE) {
            return List.of(new MonthPage(base + ".html", title, month.month(), 1, threads));
        }
        List<MonthPage> pages = new ArrayList<>();
        for (int from = 1; from <= threads; from += THREADS_PER_PAGE) {
            int n = pages.size();
            pages.add(
                    new MonthPage(
                            base + "-" + letters(n) + ".html",
                            title + ", del " + (n + 1),
                            month.month(),
                            from,
                            Math.min(threads, from + THREADS_PER_PAGE - 1)));
        }
        return pages;
    }

    /** {@code a} to {@code z}, then {@code za}, {@code zb}: always in the order of their names. */
    static String letters(int n) {
        return "z".repeat(n / 25) + (char) ('a' + n % 25);
    }

    public static String monthName(int month) {
        return List.of(
                        "Januari",
                        "Februari",
                        "Mars",
                        "April",
                        "Maj",
                        "Juni",
                        "Juli",
                        "Augusti",
                        "September",
                        "Oktober",
                        "November",
                        "December")
                .get(month - 1);
    }

    /** Whether it was written another year and belongs to that year's package. */
    public static boolean isContext(ThreadEntry placed, int year) {
        return SwedishTime.civil(placed.kept().contribution().writtenAt()).getYear() != year;
    }

    /** What the municipality, the author or the platform did with it; empty for most. */
    public static List<String> marks(Kept kept) {
        List<String> marks = new ArrayList<>();
        Facts facts = kept.contribution().facts();
        Disappearance.taken(kept).ifPresent(each -> marks.add(each.how() + when(each)));
        if (facts.neverShown()) {
            marks.add("Innehållet visas inte, enligt kommunens beslut");
        }
        boolean disposed = kept.contribution().disposed();
        if (disposed) {
            marks.add(kept.disposed() == null ? "Gallrad" : kept.disposed());
        }
        Disappearance.vanished(facts)
                .ifPresent(
                        each ->
                                marks.add(
                                        "Försvann från plattformen%s: %s%s"
                                                .formatted(
                                                        when(each),
                                                        lower(each.how()),
                                                        disposed
                                                                ? ""
                                                                : "; kommunens exemplar är kvar")));
        if (kept.versions().size() > 1) {
            marks.add("Ändrad efteråt");
        }
        kept.registrations().forEach(each -> marks.add("Diarieförd " + each.number().shown()));
        return marks;
    }

    private static String when(Disappearance disappearance) {
        return disappearance.at() == null ? "" : " " + SwedishTime.exact(disappearance.at());
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The name of a medium in the package: its fingerprint, so the same picture is there once. */
    public static String mediaName(String sha256, String mime) {
        return sha256.substring(0, 32) + MediaType.of(mime).ending();
    }

    /** How a contribution begins, for a list; the whole text is one click away. */
    public static String beginning(Kept kept) {
        String text = kept.contribution().text();
        if (kept.contribution().facts().neverShown()) {
            return "(visas inte)";
        }
        if (kept.contribution().disposed()) {
            return "(gallrad)";
        }
        Version.Genre genre = kept.contribution().genre();
        if (text == null || text.isBlank()) {
            if (genre != null) {
                return "(" + genre.swedish().toLowerCase(Locale.ROOT) + ")";
            }
            return kept.contribution().media() > 0 ? "(bild eller film)" : "(ingen text)";
        }
        return shortened(SPACE.matcher(text.strip()).replaceAll(" "), BEGINNING);
    }

    /** The text, cut after so many characters. */
    static String shortened(String text, int longest) {
        int end = Math.min(text.length(), longest);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return end < text.length() ? text.substring(0, end) + " …" : text;
    }

    /** Why the bytes of a medium are not in the package. */
    public static String whyMissing(Version.Media media) {
        return switch (media.state()) {
            case KEPT -> LOST;
            case WAITING -> "Filen var ännu inte hämtad från plattformen när paketet byggdes.";
            case UNREACHABLE ->
                    media.problem() == null
                            ? "Plattformen lämnade inte ut filen."
                            : media.problem();
            case NEVER_COPIED -> "Filen får inte kopieras; se beslutet i diariet.";
        };
    }
}

package se.uppsikt.platforms.facebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph.FilePart;

/**
 * Captions as Facebook takes them: SubRip, with the locale in the name of the file. WebVTT is
 * written as SubRip; what is said and when stays as it is. Pure.
 */
record CaptionFile(String locale, String words) {
    static final int LARGEST = 4 << 20;

    private static final Map<String, String> LOCALES =
            Map.ofEntries(
                    Map.entry("sv", "sv_SE"),
                    Map.entry("en", "en_US"),
                    Map.entry("fi", "fi_FI"),
                    Map.entry("nb", "nb_NO"),
                    Map.entry("no", "nb_NO"),
                    Map.entry("nn", "nn_NO"),
                    Map.entry("da", "da_DK"),
                    Map.entry("de", "de_DE"),
                    Map.entry("fr", "fr_FR"),
                    Map.entry("es", "es_ES"),
                    Map.entry("pl", "pl_PL"),
                    Map.entry("ru", "ru_RU"),
                    Map.entry("uk", "uk_UA"),
                    Map.entry("tr", "tr_TR"),
                    Map.entry("ar", "ar_AR"),
                    Map.entry("fa", "fa_IR"),
                    Map.entry("so", "so_SO"),
                    Map.entry("ku", "ku_TR"),
                    Map.entry("sq", "sq_AL"),
                    Map.entry("bs", "bs_BA"),
                    Map.entry("hr", "hr_HR"),
                    Map.entry("sr", "sr_RS"),
                    Map.entry("ro", "ro_RO"),
                    Map.entry("se", "se_NO"));

    private static final Pattern TIMES =
            Pattern.compile(
                    "(?:(\\d+):)?(\\d\\d:\\d\\d)[.,](\\d{3})\\s+-->\\s+(?:(\\d+):)?(\\d\\d:\\d\\d)[.,](\\d{3}).*");

    /**
     * @throws PlatformTrouble when Facebook has no such language
     */
    static CaptionFile of(String language, byte[] bytes) {
        String words = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
        return new CaptionFile(
                locale(language), words.startsWith("WEBVTT") ? subRip(words) : words);
    }

    private static String locale(String language) {
        String told = language.replace('-', '_');
        if (told.matches("[a-z]{2}_[A-Z]{2}")) {
            return told;
        }
        String locale = LOCALES.get(told.toLowerCase(Locale.ROOT));
        if (locale == null) {
            throw new PlatformTrouble(
                    PlatformProblem.REFUSED,
                    "no such locale",
                    "Facebook tar inte emot undertexter på det språket (" + language + ").",
                    null);
        }
        return locale;
    }

    /** Cues alone, numbered; what only a player of WebVTT understands is left out. */
    private static String subRip(String words) {
        List<String> cues = new ArrayList<>();
        for (String block : words.replace("\r\n", "\n").split("\n{2,}")) {
            List<String> lines = List.of(block.strip().split("\n"));
            for (int at = 0; at < Math.min(2, lines.size()); at++) {
                Matcher times = TIMES.matcher(lines.get(at));
                if (times.matches()) {
                    cues.add(cue(cues.size() + 1, times, lines.subList(at + 1, lines.size())));
                    break;
                }
            }
        }
        return String.join("\n", cues);
    }

    private static String cue(int number, Matcher times, List<String> said) {
        return "%d\n%s:%s,%s --> %s:%s,%s\n%s\n"
                .formatted(
                        number,
                        hours(times.group(1)),
                        times.group(2),
                        times.group(3),
                        hours(times.group(4)),
                        times.group(5),
                        times.group(6),
                        String.join("\n", said)
                                .replaceAll("</?(?:v|c|lang|ruby|rt|\\d)[^>]*>", ""));
    }

    private static String hours(@Nullable String told) {
        return told == null ? "00" : told;
    }

    FilePart part() {
        return new FilePart(
                "captions_file",
                "undertexter." + locale + ".srt",
                "application/x-subrip",
                words.getBytes(StandardCharsets.UTF_8));
    }
}

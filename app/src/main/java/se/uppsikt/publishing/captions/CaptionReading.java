package se.uppsikt.publishing.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Captions as SubRip or WebVTT has them, read to their end whatever is wrong. Pure. */
public final class CaptionReading {
    private static final String ARROW = "-->";

    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})";

    private static final Pattern TIMES =
            Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");

    private static final int PARTS = 4;
    private static final int SIXTY = 60;

    /** What only a player of WebVTT or of an older SubRip understands. */
    private static final Pattern MARKS =
            Pattern.compile("</?(?:(?:v|c|lang|ruby|rt|b|i|u|font)\\b|\\d)[^>]*>|\\{\\\\[^}]*}");

    private final List<Cue> cues;
    private final List<CaptionFault> faults;

    private CaptionReading(List<Cue> cues, List<CaptionFault> faults) {
        this.cues = List.copyOf(cues);
        this.faults = List.copyOf(faults);
    }

    /** Of a file as it came. */
    public static CaptionReading of(byte[] file) {
        return of(CaptionText.of(file));
    }

    static CaptionReading of(String text) {
        return new Lines(text).read();
    }

    /** What is said, in the order in which it stands in the file. */
    public List<Cue> cues() {
        return cues;
    }

    /** What could not be read. */
    List<CaptionFault> faults() {
        return faults;
    }

    /**
     * Everything that is wrong, each in a sentence with its line.
     *
     * @param film how long the film is; null when nobody knows
     */
    public List<String> wrong(@Nullable Duration film) {
        return CaptionRules.faults(this, film).stream().map(CaptionFault::sentence).toList();
    }

    /** As SubRip: numbered from one, with nothing but times and what is said. */
    public String subRip() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            out.append(i + 1).append('\n');
            out.append(written(cue.from())).append(" --> ").append(written(cue.to())).append('\n');
            cue.said().forEach(line -> out.append(line).append('\n'));
            out.append('\n');
        }
        return out.toString();
    }

    private static String written(Duration time) {
        return "%02d:%02d:%02d,%03d"
                .formatted(
                        time.toHours(),
                        time.toMinutesPart(),
                        time.toSecondsPart(),
                        time.toMillisPart());
    }

    /** The lines of a file, read one after the other. */
    private static final class Lines {
        private final String[] lines;
        private final boolean web;
        private final List<Cue> cues = new ArrayList<>();
        private final List<CaptionFault> faults = new ArrayList<>();
        private int at;

        Lines(String text) {
            lines = text.split("\r\n|\r|\n", -1);
            web = lines[0].startsWith("WEBVTT");
        }

        CaptionReading read() {
            if (web) {
                toBlank();
            }
            while (at < lines.length) {
                if (lines[at].isBlank()) {
                    at++;
                } else if (web && lines[at].matches("(?:NOTE|STYLE|REGION)(?:\\s.*)?")) {
                    toBlank();
                } else {
                    cue();
                }
            }
            return new CaptionReading(cues, faults);
        }

        /** Its number or name, its times, and what is said. */
        private void cue() {
            if (!lines[at].contains(ARROW)) {
                at++;
            }
            int line = at + 1;
            String told = at < lines.length ? lines[at] : "";
            if (!told.contains(ARROW)) {
                faults.add(
                        new CaptionFault(
                                Math.min(line, lines.length),
                                "här skulle tiderna stå, som 00:00:01,000 --> 00:00:04,000"));
                toBlank();
                return;
            }
            at++;
            List<String> said = said();
            Matcher times = TIMES.matcher(told);
            Duration from = times.matches() ? time(times, 1) : null;
            Duration to = from == null ? null : time(times, 1 + PARTS);
            if (from == null || to == null) {
                faults.add(
                        new CaptionFault(
                                line,
                                "tiderna går inte att läsa. De skrivs som 00:00:01,000 -->"
                                        + " 00:00:04,000"));
            } else {
                cues.add(new Cue(line, from, to, said));
            }
        }

        /** To the next blank line, or to the next times where somebody has left none. */
        private List<String> said() {
            List<String> said = new ArrayList<>();
            while (at < lines.length && !lines[at].isBlank() && !isNext(at)) {
                said.add(plain(lines[at++]));
            }
            return said;
        }

        private boolean isNext(int line) {
            return TIMES.matcher(lines[line]).matches()
                    || line + 1 < lines.length
                            && lines[line].matches("\\d+\\s*")
                            && TIMES.matcher(lines[line + 1]).matches();
        }

        private void toBlank() {
            while (at < lines.length && !lines[at].isBlank()) {
                at++;
            }
        }

        private String plain(String line) {
            String bare = MARKS.matcher(line).replaceAll("").strip();
            return web
                    ? bare.replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&nbsp;", "\u00a0")
                            .replace("&lrm;", "\u200e")
                            .replace("&rlm;", "\u200f")
                            .replace("&amp;", "&")
                    : bare;
        }

        private static @Nullable Duration time(MatchResult told, int first) {
            int hours = told.group(first) == null ? 0 : Integer.parseInt(told.group(first));
            int minutes = Integer.parseInt(told.group(first + 1));
            int seconds = Integer.parseInt(told.group(first + 2));
            String fraction = told.group(first + 3);
            return minutes >= SIXTY || seconds >= SIXTY
                    ? null
                    : Duration.ofHours(hours)
                            .plusMinutes(minutes)
                            .plusSeconds(seconds)
                            .plusMillis(Integer.parseInt((fraction + "00").substring(0, 3)));
        }
    }
}

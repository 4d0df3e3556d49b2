package se.uppsikt.advertising;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.base.shared.Swedish;
import tools.jackson.databind.json.JsonMapper;

/**
 * To whom ads are shown, as the platform has it.
 *
 * @param ages spans such as {@code 13-17} and {@code 50+}; none when there is no limit
 * @param genders in Swedish; none when it is for all
 * @param interests what people are chosen by, which is profiling
 * @param lists audiences of one's own and those like them, which is profiling too
 * @param others what was told beside, in the platform's words
 */
@Swedish("målgrupp")
public record Audience(
        List<String> ages,
        List<String> genders,
        List<String> places,
        List<String> languages,
        List<String> interests,
        List<String> lists,
        List<String> others) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,3})(?:-([0-9]{1,3})|\\+)?");
    private static final int OF_AGE = 18;

    public Audience {
        ages = List.copyOf(ages);
        genders = List.copyOf(genders);
        places = List.copyOf(places);
        languages = List.copyOf(languages);
        interests = List.copyOf(interests);
        lists = List.copyOf(lists);
        others = List.copyOf(others);
    }

    static Audience read(String written) {
        return JSON.readValue(written, Audience.class);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    /** Whether somebody under 18 may be shown it: also when nobody has said how old they are. */
    boolean minors() {
        return ages.isEmpty()
                || ages.stream().flatMap(a -> first(a).stream()).anyMatch(a -> a < OF_AGE);
    }

    /** Whether people are chosen by what is known or believed of them. */
    boolean profiled() {
        return !interests.isEmpty() || !lists.isEmpty();
    }

    private static Optional<Integer> first(String span) {
        Matcher matcher = SPAN.matcher(span);
        return matcher.matches()
                ? Optional.of(Integer.valueOf(matcher.group(1)))
                : Optional.empty();
    }

    /** Such as {@code 13–17 år, Örebro län, intresserade av musik}. */
    public String shown() {
        List<String> parts = new ArrayList<>();
        parts.add(ages.isEmpty() ? "alla åldrar" : String.join(", ", spans()) + " år");
        parts.addAll(genders);
        parts.addAll(places);
        parts.addAll(languages);
        if (!interests.isEmpty()) {
            parts.add("intresserade av " + String.join(", ", interests));
        }
        if (!lists.isEmpty()) {
            parts.add(lists.size() == 1 ? "en egen målgrupp" : lists.size() + " egna målgrupper");
        }
        parts.addAll(others);
        return String.join(", ", parts);
    }

    /** Spans that follow on each other are one: {@code 13-17}, {@code 18-20} is 13–20. */
    private List<String> spans() {
        List<String> joined = new ArrayList<>();
        int end = -1;
        for (String each : ages) {
            Matcher span = SPAN.matcher(each);
            boolean known = span.matches();
            if (known && end >= 0 && Integer.parseInt(span.group(1)) == end + 1) {
                String begun = joined.removeLast();
                joined.add(begun.split("–")[0] + tail(span, each));
            } else {
                joined.add(known ? span.group(1) + tail(span, each) : each);
            }
            end = known && span.group(2) != null ? Integer.parseInt(span.group(2)) : -1;
        }
        return joined;
    }

    private static String tail(Matcher span, String each) {
        return span.group(2) != null ? "–" + span.group(2) : each.endsWith("+") ? "+" : "";
    }
}

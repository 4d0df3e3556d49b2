package se.uppsikt.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that is not the same in two versions.
 *
 * @param what the value's place in the profile, or the rule's id
 * @param before empty when the earlier version does not have it
 * @param after empty when the later version does not have it
 */
public record Difference(String what, String before, String after) {
    private static final Map<String, String> LABELS =
            Setting.ALL.stream()
                    .collect(
                            Collectors.toMap(
                                    Setting::place,
                                    setting -> setting.group() + ": " + setting.label()));
    private static final String RULES = "regler.";

    /** All that differs, values first, then the rules as they are read with their values. */
    static List<Difference> between(Stored before, Stored after) {
        List<Difference> found = new ArrayList<>();
        compare(values(before), values(after), found);
        compare(rules(before), rules(after), found);
        return found;
    }

    /** A version as it is stored and as it is read. */
    record Stored(String content, Guideline guideline) {}

    private static Map<String, String> values(Stored version) {
        Map<String, String> values = new ProfileText(version.content()).values();
        values.keySet().removeIf(place -> place.startsWith(RULES));
        return values;
    }

    private static Map<String, String> rules(Stored version) {
        return version.guideline().rules().stream()
                .collect(Collectors.toMap(rule -> "Regel " + rule.id(), Difference::told));
    }

    private static String told(Rule rule) {
        return rule.wording() + " (" + rule.kind().swedish() + ". " + rule.source() + ")";
    }

    private static void compare(
            Map<String, String> before, Map<String, String> after, List<Difference> found) {
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String place : all) {
            String was = before.getOrDefault(place, "");
            String is = after.getOrDefault(place, "");
            if (!was.equals(is)) {
                found.add(new Difference(LABELS.getOrDefault(place, place), was, is));
            }
        }
    }
}

package se.uppsikt.accounts.applications;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a service area tells of the account it wants, as far as it has come. What is not answered is
 * not there; a ticked point of the checklist is answered with {@link #TICKED}.
 */
public record Plan(Map<ChecklistPoint, String> answers) {
    static final String TICKED = "ja";

    /** Nobody writes these; some of them the database cannot hold. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    public Plan {
        Map<ChecklistPoint, String> given = new EnumMap<>(ChecklistPoint.class);
        answers.forEach(
                (point, answer) -> {
                    String text = text(answer);
                    if (!text.isEmpty()) {
                        given.put(point, text);
                    }
                });
        answers = Map.copyOf(given);
    }

    /** What is known of an account before anybody has written a plan for it. */
    static Plan of(String name, URI address) {
        return new Plan(
                Map.of(ChecklistPoint.NAME, name, ChecklistPoint.ADDRESS, address.toString()));
    }

    /** From a form, with the points as the names of its fields. */
    static Plan of(Map<String, String> form) {
        Map<ChecklistPoint, String> answers = new EnumMap<>(ChecklistPoint.class);
        for (ChecklistPoint point : ChecklistPoint.answered()) {
            answers.put(point, form.getOrDefault(point.name(), ""));
        }
        return new Plan(answers);
    }

    /** The answer, or nothing. */
    String answer(ChecklistPoint point) {
        return answers.getOrDefault(point, "");
    }

    static String text(String written) {
        return UNREADABLE.matcher(written.replace("\r\n", "\n")).replaceAll("").strip();
    }
}

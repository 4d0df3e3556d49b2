package se.uppsikt.inbox.languages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.records.ContributionId;

/**
 * What an item's page tells of languages.
 *
 * @param languages of what is shown, where it is not Swedish
 * @param language of the chosen one; null when it is taken for Swedish
 * @param right what the act on national minorities says of it, as sentences; empty where it says
 *     nothing
 * @param readers those here who read it, besides whoever looks
 * @param mine whether whoever looks has said that they read it
 */
public record Written(
        Map<ContributionId, Language> languages,
        @Nullable Language language,
        String right,
        List<Employee> readers,
        boolean mine) {

    /** As a page tells a browser in which language a text is (WCAG 3.1.2); null for Swedish. */
    public @Nullable String tag(ContributionId id) {
        Language found = languages.get(id);
        return found == null ? null : found.tag();
    }

    /** Such as {@code Anna Berg och Maria Ek}; empty when nobody else reads it. */
    public String readersShown() {
        List<String> names = readers.stream().map(Employee::name).toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " och " + names.getLast();
    }
}

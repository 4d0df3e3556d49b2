package se.uppsikt.accounts.applications;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.Objection;

/**
 * An application as its page shows it to one person.
 *
 * @param candidates who could become an editor
 * @param missing what it lacks before it can be handed in
 * @param reasons why it came back or was opened again, point by point
 * @param writes whether this person can write in the plan now
 * @param decides whether this person can approve it or give it back now
 * @param staffs whether this person can change the editors
 */
public record ApplicationView(
        Account account,
        Application application,
        List<Editor> editors,
        List<Employee> candidates,
        List<Objection> missing,
        Map<ChecklistPoint, String> reasons,
        List<Application.Step> steps,
        boolean writes,
        boolean decides,
        boolean staffs) {

    /** The ids of what is said of a field beside its label; null when nothing is. */
    public @Nullable String describedBy(ChecklistPoint point) {
        String said =
                Stream.of(
                                point.hint().isEmpty() ? "" : point.name() + "-hjalp",
                                reasons.containsKey(point) ? point.name() + "-skal" : "")
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }
}

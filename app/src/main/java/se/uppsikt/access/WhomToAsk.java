package se.uppsikt.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody asks whose roles do not reach: those who may do it, by role and by name, and those
 * who could give the role (B1). A refusal is never the end of the way.
 */
final class WhomToAsk {
    private static final int NAMED = 3;

    private WhomToAsk() {}

    /**
     * @param wanted the roles that may; none when any role would do
     * @param asker who is refused; null when it is somebody without a role
     * @param people everybody who has a role
     * @param names what the roles are called here
     */
    static List<String> sentences(
            Set<Role> wanted, @Nullable Employee asker, List<Employee> people, Role.Names names) {
        List<String> sentences = new ArrayList<>();
        if (wanted.isEmpty()) {
            sentences.add("Du har ingen roll i Uppsikt.");
        } else {
            sentences.add(
                    "Det här får " + either(wanted, names) + " göra, och den rollen har du inte.");
            sentences.add(ask(wanted, asker, people));
        }
        sentences.add("Behöver du rollen själv? " + administrators(people));
        return sentences;
    }

    /** Such as {@code Be en administratör: Helena Frisk.} */
    static String administrators(List<Employee> people) {
        List<Employee> administrators =
                people.stream().filter(person -> person.has(Role.ADMINISTRATOR)).toList();
        return administrators.isEmpty()
                ? "Be den som sköter Uppsikt hos er att utse en administratör."
                : "Be "
                        + Role.ADMINISTRATOR.somebody()
                        + ": "
                        + administrators.stream()
                                .map(Employee::name)
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    /** Colleagues of the asker's own service area first. */
    private static String ask(Set<Role> wanted, @Nullable Employee asker, List<Employee> people) {
        List<Employee> holders =
                people.stream()
                        .filter(person -> person.roles().stream().anyMatch(wanted::contains))
                        .sorted(Comparator.comparing(person -> !near(person, asker)))
                        .toList();
        if (holders.isEmpty()) {
            return "Ingen har den rollen än.";
        }
        String names =
                holders.stream()
                        .limit(NAMED)
                        .map(Employee::label)
                        .collect(Collectors.joining("; "));
        int others = holders.size() - NAMED;
        return "Be " + names + (others > 0 ? "; eller någon av " + others + " till." : ".");
    }

    private static boolean near(Employee person, @Nullable Employee asker) {
        return asker != null && person.serviceArea().equals(asker.serviceArea());
    }

    /** Such as {@code en registrator eller en arkivarie}. */
    private static String either(Set<Role> roles, Role.Names names) {
        List<String> words = roles.stream().sorted().map(names::somebody).toList();
        int last = words.size() - 1;
        return last == 0
                ? words.getFirst()
                : String.join(", ", words.subList(0, last)) + " eller " + words.get(last);
    }
}

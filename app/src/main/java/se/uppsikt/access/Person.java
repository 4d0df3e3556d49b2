package se.uppsikt.access;

import java.util.Comparator;
import java.util.stream.Collectors;

/** A person as the page of rights shows them. */
public record Person(String username, Employee employee) {
    /** The roles in Swedish, such as {@code Redaktör, Kontoansvarig}. */
    public String roles() {
        return employee.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(Role::swedish)
                .collect(Collectors.joining(", "));
    }
}

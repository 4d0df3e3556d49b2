package se.uppsikt.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person as the page of rights shows them.
 *
 * @param version how many times the rights have been changed there
 * @param provided whether the municipality's identity provider vouches for the person
 * @param decided who changed them there last; null while the organisation file or the identity
 *     provider decides
 */
public record Person(
        String username,
        Employee employee,
        int version,
        boolean provided,
        @Nullable Decided decided) {
    /**
     * Who decided a right, and when.
     *
     * @param by as colleagues name who did it
     */
    public record Decided(String by, Instant at) {}

    /** The roles as they are called here, such as {@code Redaktör, Kontoansvarig}. */
    public String roles(Role.Names names) {
        return employee.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(names::of)
                .collect(Collectors.joining(", "));
    }
}

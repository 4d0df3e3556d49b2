package se.uppsikt.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person as the page of rights shows them.
 *
 * @param version how many times the rights have been changed there
 * @param origin where the person comes from, or that the person has left
 * @param decided who changed them there last; null while the organisation file or the identity
 *     provider decides
 */
public record Person(
        String username, Employee employee, int version, Origin origin, @Nullable Decided decided) {
    /** Where somebody comes from, which says what decides the rights when no administrator has. */
    public enum Origin {
        FILE("I organisationsfilen"),
        LIST("Grupperna avgör när personen loggar in första gången"),
        PROVIDER("Följer kommunens inloggning"),
        DIRECTORY("Följer kommunens katalog"),
        LEFT("Har slutat");

        private final String decides;

        Origin(String decides) {
            this.decides = decides;
        }

        /** What decides the rights, in Swedish. */
        public String decides() {
            return decides;
        }

        /** Whether there are groups that decide when no administrator does. */
        public boolean hasGroups() {
            return this == LIST || this == PROVIDER || this == DIRECTORY;
        }
    }

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

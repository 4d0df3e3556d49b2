package se.uppsikt.access;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of somebody's rights that an administrator wants to make, as the form has it.
 *
 * @param version the version of the rights that the form was made for
 * @param area null when none was chosen
 * @param reason why, for the record
 */
record RightsForm(int version, Set<Role> roles, @Nullable ServiceAreaId area, String reason) {
    RightsForm {
        // an empty word in the form names no role
        roles = roles.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** The form before anything is changed. */
    static RightsForm of(Person person) {
        return new RightsForm(
                person.version(), person.employee().roles(), person.employee().serviceArea(), "");
    }
}

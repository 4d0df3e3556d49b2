package se.uppsikt.access;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody has to do before the duties of every day, such as what is left of a first start.
 * Rooms that know of such a thing implement it, and who signs in begins there.
 */
@FunctionalInterface
public interface FirstDuty {
    /** The page where somebody with these roles begins; empty when there is nothing first. */
    Optional<String> of(Set<Role> roles);
}

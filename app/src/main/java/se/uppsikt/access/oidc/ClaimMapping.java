package se.uppsikt.access.oidc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.uppsikt.access.Role;

/**
 * What the provider's words mean here, as the file has it.
 *
 * @param claims which claim tells what
 * @param roles the role that whoever is in a group has
 * @param areas the service area's key by what the provider calls it
 * @param strength how an administrator must have signed in
 */
public record ClaimMapping(
        Claims claims, List<GroupRole> roles, Map<String, String> areas, Strength strength) {
    public ClaimMapping {
        roles = List.copyOf(roles);
        areas = Map.copyOf(areas);
    }

    /** The names of claims; parts with a dot between lie inside each other. */
    public record Claims(
            String username,
            String firstName,
            String lastName,
            String title,
            String area,
            String groups) {}

    /** A group and the role of whoever is in it. */
    public record GroupRole(String group, Role role) {}

    /**
     * How an administrator must have signed in; any of them will do, and anything where none is
     * named.
     *
     * @param acr classes of sign-in, as the provider calls them
     * @param amr ways, such as {@code mfa} (RFC 8176)
     */
    public record Strength(Set<String> acr, Set<String> amr) {
        public Strength {
            acr = Set.copyOf(acr);
            amr = Set.copyOf(amr);
        }

        public boolean demanded() {
            return !acr.isEmpty() || !amr.isEmpty();
        }

        /** Whether these are enough. */
        boolean reachedBy(String toldAcr, List<String> toldAmr) {
            return !demanded() || acr.contains(toldAcr) || toldAmr.stream().anyMatch(amr::contains);
        }
    }
}

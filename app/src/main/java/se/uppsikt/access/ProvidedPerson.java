package se.uppsikt.access;

import java.util.Set;

/**
 * A person as the municipality's own identity provider tells of them.
 *
 * @param issuer which provider
 * @param subject by what the provider knows the person; never somebody else's later
 * @param area the service area's key, as the organisation file has it
 */
public record ProvidedPerson(
        String issuer,
        String subject,
        String username,
        String firstName,
        String lastName,
        String title,
        String area,
        Set<Role> roles) {
    public ProvidedPerson {
        roles = Set.copyOf(roles);
    }
}

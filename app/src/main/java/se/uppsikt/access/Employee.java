package se.uppsikt.access;

import java.util.Set;
import java.util.UUID;
import se.uppsikt.base.ledger.Actor;

/**
 * A person who has signed in, with the rights of this request.
 *
 * @param title the role as the signature writes it (S4), such as {@code kommunikatör}
 */
public record Employee(
        PersonId id,
        String firstName,
        String lastName,
        String title,
        ServiceAreaId serviceArea,
        Set<Role> roles)
        implements Actor {
    public Employee {
        roles = Set.copyOf(roles);
    }

    public String name() {
        return firstName + " " + lastName;
    }

    @Override
    public String label() {
        return name() + ", " + title;
    }

    @Override
    public UUID person() {
        return id.value();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}

package se.uppsikt.access;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/**
 * Somebody has other roles or another place than before, as an administrator has decided or the
 * identity provider tells. The person is named by id alone.
 *
 * @param before the person as it was
 * @param after the person as it is now
 */
public record RightsChanged(Actor actor, Instant at, Employee before, Employee after, String reason)
        implements OnRecord {
    @Override
    public String event() {
        return "rights-changed";
    }

    @Override
    public String sentence() {
        return "En anställds behörighet ändrades";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of(
                "employee", before.id().value().toString(),
                "rolesBefore", roles(before.roles()),
                "rolesAfter", roles(after.roles()),
                "areaBefore", before.serviceArea().value().toString(),
                "areaAfter", after.serviceArea().value().toString(),
                "reason", reason);
    }

    private static String roles(Set<Role> roles) {
        return roles.stream()
                .sorted(Comparator.naturalOrder())
                .map(Enum::name)
                .collect(joining(" "));
    }
}

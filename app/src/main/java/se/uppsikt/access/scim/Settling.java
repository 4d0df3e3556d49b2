package se.uppsikt.access.scim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Arrivals;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ProvidedPerson;
import se.uppsikt.access.Staff;
import se.uppsikt.access.oidc.Mapping;
import se.uppsikt.access.oidc.Reading;
import se.uppsikt.access.oidc.TurnedAway;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.StartProblem;

/**
 * What somebody in the directory may do here, worked out anew whenever they or their groups are
 * changed: the same rules as for the claims of a sign-in.
 */
@Component
class Settling {
    private static final Machine DIRECTORY = new Machine("kommunens katalog");
    private static final String LEFT = "Har slutat, enligt kommunens katalog";

    private final UserRows users;
    private final GroupRows groups;
    private final Mapping mapping;
    private final Staff staff;
    private final Identity identity;

    Settling(UserRows users, GroupRows groups, Mapping mapping, Staff staff, Identity identity) {
        this.users = users;
        this.groups = groups;
        this.mapping = mapping;
        this.staff = staff;
        this.identity = identity;
    }

    /**
     * By which attribute of the directory somebody is the same who signs in.
     *
     * @param attribute {@code userName} when it is the name that they sign in by, {@code
     *     externalId} when it is the provider's subject
     */
    @Component("directoryIdentity")
    record Identity(
            @Value("${uppsikt.scim.identity:userName}") String attribute,
            @Value("${uppsikt.oidc.issuer:}") String issuer) {
        Identity {
            issuer = issuer.strip();
            if (!attribute.equals("userName") && !attribute.equals("externalId")) {
                throw new StartProblem(
                        "--uppsikt.scim.identity= är userName eller externalId: det i katalogen som är"
                                + " samma som användarnamnet respektive sub i inloggningen.",
                        null);
            }
        }

        boolean isSubject() {
            return attribute.equals("externalId") && !issuer.isEmpty();
        }
    }

    /** One change at a time, on every node, together with whatever else changes rights. */
    void begin() {
        staff.begin();
    }

    /** Whether the group means anything here, so that whoever is in it must be looked at. */
    boolean means(ScimGroup group) {
        return mapping.file().roles().stream()
                        .anyMatch(each -> group.words().contains(each.group()))
                || group.words().stream().anyMatch(mapping.file().areas()::containsKey);
    }

    /** Works out what the person may do, and lets go whoever has left. */
    void settle(ScimUser user, boolean gone) {
        if (gone || !user.active()) {
            PersonId person = user.person();
            if (person != null) {
                staff.leave(DIRECTORY, person, LEFT);
            }
            users.settle(user.id(), person, "");
            return;
        }
        switch (mapping.read(claims(user))) {
            case Reading.Unfit(TurnedAway reason, String particular) ->
                    without(user, reason.swedish() + ": " + particular);
            case Reading.Fits(ProvidedPerson told) -> place(user, withSubject(told, user));
        }
    }

    /** What the person may do is worked out anew when no administrator decides any more. */
    @EventListener
    void released(Staff.Released event) {
        users.user(event.person()).ifPresent(user -> settle(user, false));
    }

    private void place(ScimUser user, ProvidedPerson told) {
        PersonId linked = user.person();
        Optional<PersonId> who = linked != null ? Optional.of(linked) : known(told);
        Optional<PersonId> holder = staff.person(told.username());
        boolean taken =
                Arrivals.isNobodys(told.username())
                        || holder.isPresent() && !holder.equals(who)
                        || who.flatMap(users::user)
                                .filter(each -> !each.id().equals(user.id()))
                                .isPresent();
        if (taken) {
            without(user, TurnedAway.NAME_TAKEN.swedish());
        } else if (told.roles().isEmpty() && linked == null) {
            users.settle(user.id(), null, TurnedAway.WITHOUT_ROLES.swedish());
        } else {
            PersonId person = staff.direct(DIRECTORY, who.orElse(null), told);
            users.settle(
                    user.id(),
                    person,
                    told.roles().isEmpty() ? TurnedAway.WITHOUT_ROLES.swedish() : "");
        }
    }

    /** By the attribute that the municipality has chosen; a name that is nobody's yet will do. */
    private Optional<PersonId> known(ProvidedPerson told) {
        return identity.isSubject()
                ? staff.person(identity.issuer(), told.subject())
                        .or(() -> staff.unidentified(told.username()))
                : staff.person(told.username());
    }

    private void without(ScimUser user, String problem) {
        PersonId person = user.person();
        if (person != null) {
            staff.takeRights(DIRECTORY, person, problem);
        }
        users.settle(user.id(), person, problem);
    }

    private ProvidedPerson withSubject(ProvidedPerson told, ScimUser user) {
        return new ProvidedPerson(
                identity.issuer(),
                identity.isSubject() ? user.words().externalId() : "",
                told.username(),
                told.firstName(),
                told.lastName(),
                told.title(),
                told.area(),
                told.roles());
    }

    /** The directory's words under the names that a sign-in has for them. */
    private Map<String, Object> claims(ScimUser user) {
        ScimUser.Words words = user.words();
        List<ScimGroup> in = groups.of(user.id());
        Map<String, Object> claims = new LinkedHashMap<>();
        var names = mapping.file().claims();
        claims.put("sub", identity.isSubject() ? words.externalId() : user.id().toString());
        claims.put(names.username(), words.userName());
        claims.put(names.firstName(), firstName(words));
        claims.put(names.lastName(), lastName(words));
        claims.put(names.title(), words.title());
        claims.put(names.area(), area(words, in));
        List<String> all = new ArrayList<>();
        in.forEach(each -> all.addAll(each.words()));
        claims.put(names.groups(), all);
        return claims;
    }

    private static String firstName(ScimUser.Words words) {
        String whole = words.displayName();
        int blank = whole.lastIndexOf(' ');
        return words.givenName().isEmpty() && blank > 0
                ? whole.substring(0, blank)
                : words.givenName();
    }

    private static String lastName(ScimUser.Words words) {
        return words.familyName().isEmpty()
                ? words.displayName().substring(words.displayName().lastIndexOf(' ') + 1)
                : words.familyName();
    }

    /** The department; where none is said, the one group that the mapping takes for a place. */
    private String area(ScimUser.Words words, List<ScimGroup> in) {
        if (!words.department().isEmpty()) {
            return words.department();
        }
        Map<String, String> areas = mapping.file().areas();
        Set<String> places =
                in.stream()
                        .flatMap(each -> each.words().stream())
                        .filter(areas::containsKey)
                        .collect(Collectors.toSet());
        return places.size() == 1 ? places.iterator().next() : "";
    }
}

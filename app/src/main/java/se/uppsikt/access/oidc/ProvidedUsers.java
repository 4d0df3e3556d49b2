package se.uppsikt.access.oidc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Arrivals;
import se.uppsikt.access.Arrivals.Arrival;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ProvidedPerson;
import se.uppsikt.access.Role;

/** Takes in whomever the provider vouches for, or says why not. */
@Component
class ProvidedUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService provider = new OidcUserService();
    private final Mapping mapping;
    private final Arrivals arrivals;
    private final TurnedAwayRows turnedAway;

    ProvidedUsers(
            ProviderCalls calls, Mapping mapping, Arrivals arrivals, TurnedAwayRows turnedAway) {
        DefaultOAuth2UserService asked = new DefaultOAuth2UserService();
        asked.setRestOperations(calls.template());
        provider.setOauth2UserService(asked);
        this.mapping = mapping;
        this.arrivals = arrivals;
        this.turnedAway = turnedAway;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser told = provider.loadUser(request);
        Map<String, Object> claims = told.getAttributes();
        String name = mapping.username(claims);
        String subject = Objects.requireNonNull(told.getSubject(), "a token without a subject");
        Arrival arrival =
                arrivals.admitFromDirectory(
                                mapping.issuer(), told.getSubject(), name.toLowerCase(Locale.ROOT))
                        .orElseGet(() -> admitted(claims, subject, name));
        Employee person = welcome(arrival, name);
        if (person.has(Role.ADMINISTRATOR) && !isStrong(told.getIdToken())) {
            throw refuse(name, TurnedAway.STRENGTH, "");
        }
        return new ProvidedUser(told, person.id());
    }

    private Arrival admitted(Map<String, Object> claims, String subject, String name) {
        return switch (mapping.read(claims)) {
            case Reading.Unfit(TurnedAway reason, String particular) -> {
                if (mapping.isOfPlace(reason, particular)) {
                    arrivals.losePlace(mapping.issuer(), subject);
                }
                throw refuse(name, reason, particular);
            }
            case Reading.Fits(ProvidedPerson person) ->
                    arrivals.admit(person, ClaimRules.verifiedMail(claims));
        };
    }

    private Employee welcome(Arrival arrival, String name) {
        return switch (arrival) {
            case Arrival.Admitted(Employee admitted) -> admitted;
            case Arrival.WithoutRoles() -> throw refuse(name, TurnedAway.WITHOUT_ROLES, "");
            case Arrival.NameTaken() -> throw refuse(name, TurnedAway.NAME_TAKEN, "");
            case Arrival.MailShared() -> throw refuse(name, TurnedAway.MAIL_SHARED, "");
            case Arrival.UnknownArea() -> throw refuse(name, TurnedAway.UNKNOWN_AREA, "");
            case Arrival.Left() -> throw refuse(name, TurnedAway.LEFT, "");
        };
    }

    private boolean isStrong(OidcIdToken token) {
        String acr = token.getAuthenticationContextClass();
        List<String> amr = token.getAuthenticationMethods();
        return mapping.strength().reachedBy(acr == null ? "" : acr, amr == null ? List.of() : amr);
    }

    private Refusal refuse(String username, TurnedAway reason, String particular) {
        turnedAway.add(username, reason, particular);
        return new Refusal(reason);
    }
}

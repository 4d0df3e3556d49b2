package se.uppsikt.sandbox.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which tokens open the page: the demo's, and those that a person has let an app have. */
final class Tokens {
    static final Duration LIFE = Duration.ofDays(60);
    static final List<String> SCOPES =
            List.of(
                    "r_organization_social",
                    "r_organization_social_feed",
                    "rw_organization_admin",
                    "w_organization_social",
                    "w_organization_social_feed");

    private final Network network;
    private final LinkedInFaults faults;

    Tokens(Network network, LinkedInFaults faults) {
        this.network = network;
        this.faults = faults;
    }

    void require(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            throw new Refusal(401, 401, null, "Empty oauth2_access_token");
        }
        if (expires(token) == null) {
            boolean ended = network.world().token(token).isPresent();
            throw (ended ? LinkedInFaults.DeadToken.EXPIRED : LinkedInFaults.DeadToken.INVALID)
                    .refusal();
        }
        faults.deadToken()
                .ifPresent(
                        dead -> {
                            throw dead.refusal();
                        });
    }

    /** When it ends; null for what is no token or has ended. */
    @Nullable Instant expires(String token) {
        if (token.equals(Organisation.TOKEN)) {
            return network.now().plus(LIFE);
        }
        return network.world()
                .token(token)
                .map(in -> in.at().plus(LIFE))
                .filter(end -> end.isAfter(network.now()))
                .orElse(null);
    }

    List<String> scopes(String token) {
        return network.world().token(token).map(Event.LetIn::scopes).orElse(SCOPES);
    }
}

package se.uppsikt.platforms.instagram;

import java.util.Map;
import java.util.Optional;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.records.PlatformKey;

/**
 * Whether something is still there, asked by its id and for nothing else. To somebody without
 * rights the platform says of everything that it is not, so the token is asked before that is
 * believed.
 */
final class Presence {
    private final Graph graph;
    private final Access access;

    Presence(Graph graph, Access access) {
        this.graph = graph;
        this.access = access;
    }

    /**
     * @throws PlatformTrouble GONE when it is not there
     */
    void requireThere(PlatformKey key) {
        absence(key)
                .ifPresent(
                        gone -> {
                            throw gone;
                        });
    }

    /** That it is gone, in the platform's words; empty when it is there. */
    Optional<PlatformTrouble> absence(PlatformKey key) {
        try {
            seen(Graph.segment(key.value()));
            return Optional.empty();
        } catch (PlatformTrouble trouble) {
            if (!deniesIt(trouble)) {
                throw trouble;
            }
            requireToken();
            return Optional.of(
                    new PlatformTrouble(
                            PlatformProblem.GONE,
                            "not there by its id",
                            "Innehållet finns inte längre på Instagram.",
                            null,
                            trouble.answer()));
        }
    }

    /** Fails with the token's own trouble when the account itself cannot be seen any more. */
    void requireToken() {
        seen(Graph.segment(access.page()));
    }

    private void seen(String path) {
        graph.call(Verb.GET, access.token(), path, Map.of("fields", "id"));
    }

    private static boolean deniesIt(PlatformTrouble trouble) {
        return trouble.problem() == PlatformProblem.GONE
                || trouble.problem() == PlatformProblem.REFUSED
                        && trouble.bearing() == Bearing.DEED;
    }
}

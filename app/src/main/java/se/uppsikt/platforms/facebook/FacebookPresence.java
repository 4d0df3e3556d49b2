package se.uppsikt.platforms.facebook;

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
 * Whether something is still there, asked by its id and for nothing else. Of what is gone Facebook
 * sometimes says only that the call is invalid; and to somebody without rights it says the same of
 * everything, so the token is asked before it is believed.
 */
final class FacebookPresence {
    private final Graph graph;
    private final Access access;

    FacebookPresence(Graph graph, Access access) {
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
            graph.call(
                    Verb.GET, access.token(), Graph.segment(key.value()), Map.of("fields", "id"));
            return Optional.empty();
        } catch (PlatformTrouble trouble) {
            if (!deniesIt(trouble)) {
                throw trouble;
            }
            FacebookQuestion.requireToken(graph, access);
            return Optional.of(
                    new PlatformTrouble(
                            PlatformProblem.GONE,
                            "not there by its id",
                            "Innehållet finns inte längre på Facebook.",
                            null,
                            trouble.answer()));
        }
    }

    private static boolean deniesIt(PlatformTrouble trouble) {
        return trouble.problem() == PlatformProblem.GONE
                || trouble.problem() == PlatformProblem.REFUSED
                        && trouble.bearing() == Bearing.DEED;
    }
}

package se.uppsikt.platforms.bluesky;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.bluesky.Wire.End;
import se.uppsikt.platforms.bluesky.Wire.Reply;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls in an account's name. The app password opens a session, whose access holds for a couple of
 * hours and is renewed when it has run out; sessions lie in memory only, and a node that has none
 * opens one. A call that was refused for its session has not been done, and is made again.
 */
@Component
class Xrpc {
    private static final String SERVER = "com.atproto.server.";

    private final Wire wire;
    private final Map<AccountId, Session> sessions = new ConcurrentHashMap<>();

    Xrpc(Wire wire) {
        this.wire = wire;
    }

    /**
     * @param password by which it was opened: another one opens another
     */
    private record Session(Secret password, Secret access, Secret refresh) {}

    Wire wire() {
        return wire;
    }

    OptionalInt used() {
        return wire.used();
    }

    @SafeVarargs
    final Reply get(Access access, String method, Map.Entry<String, String>... asked) {
        return get(access, method, List.of(asked));
    }

    Reply get(Access access, String method, List<Map.Entry<String, String>> asked) {
        return call(access, () -> wire.question(method, asked), Effect.READS);
    }

    Reply post(Access access, String method, ObjectNode body) {
        return call(access, () -> wire.procedure(method, body), Effect.CHANGES);
    }

    /** Nobody sees what no record points at: it may be sent again. */
    JsonNode upload(Access access, String type, byte[] bytes) {
        JsonNode blob =
                call(access, () -> wire.upload(type, bytes), Effect.READS).body().path("blob");
        if (!blob.isObject()) {
            throw PlatformHttp.unavailable(Platform.BLUESKY, "no blob in the answer");
        }
        return blob;
    }

    /**
     * Whether the password opens, and whose account it is.
     *
     * @throws PlatformTrouble when it does not, or is another's
     */
    Reply whose(Access access) {
        return get(access, SERVER + "getSession");
    }

    private Reply call(Access access, Supplier<HttpRequest.Builder> call, Effect effect) {
        Session session = sessions.get(access.account());
        if (session == null || !session.password().equals(access.token())) {
            session = opened(access);
        }
        End first = wire.send(call.get(), session.access().reveal(), effect);
        if (first instanceof End.Refused refused && refused.refusal().ofSession()) {
            session = renewed(access, session);
            return said(wire.send(call.get(), session.access().reveal(), effect), effect);
        }
        return said(first, effect);
    }

    private static Reply said(End end, Effect effect) {
        return switch (end) {
            case End.Said(Reply reply) -> reply;
            case End.Refused no -> throw XrpcErrors.trouble(no.refusal(), effect, no.rest());
        };
    }

    private Session opened(Access access) {
        ObjectNode asked =
                GraphJson.JSON
                        .createObjectNode()
                        .put("identifier", access.page())
                        .put("password", access.token().reveal());
        return kept(
                access,
                said(
                        wire.send(
                                wire.procedure(SERVER + "createSession", asked),
                                null,
                                Effect.READS),
                        Effect.READS));
    }

    /**
     * What renews it may have run out too, or been used by another node; then it is opened anew.
     */
    private Session renewed(Access access, Session old) {
        sessions.remove(access.account(), old);
        End end =
                wire.send(
                        wire.procedure(SERVER + "refreshSession"),
                        old.refresh().reveal(),
                        Effect.READS);
        return switch (end) {
            case End.Said(Reply reply) -> kept(access, reply);
            case End.Refused no when no.refusal().status() / 100 == 4 && no.rest() == null ->
                    opened(access);
            case End.Refused no -> throw XrpcErrors.trouble(no.refusal(), Effect.READS, no.rest());
        };
    }

    private Session kept(Access access, Reply reply) {
        String given = GraphJson.text(reply.body(), "accessJwt");
        String renews = GraphJson.text(reply.body(), "refreshJwt");
        if (given == null || renews == null) {
            throw PlatformHttp.unavailable(Platform.BLUESKY, "a session without keys");
        }
        if (!access.page().equals(GraphJson.text(reply.body(), "did"))) {
            throw new PlatformTrouble(
                            PlatformProblem.REFUSED,
                            "another account",
                            "Applösenordet hör till ett annat konto än det här. Skriv in ett som är skapat i rätt konto.",
                            null)
                    .bearing(Bearing.CONNECTION);
        }
        Session session = new Session(access.token(), new Secret(given), new Secret(renews));
        sessions.put(access.account(), session);
        return session;
    }
}

package se.uppsikt.sandbox.bluesky;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;
import tools.jackson.databind.node.ArrayNode;

/** The pages where a person reads and writes. Everything works without scripts. */
final class SkyPages {
    private final Repositories repositories;
    private final World world;

    SkyPages(Repositories repositories) {
        this.repositories = repositories;
        this.world = repositories.world();
    }

    Response answer(Request request) throws Request.BadRequest {
        List<String> path = request.segments();
        if (path.equals(List.of("himmel", "himmel.css"))) {
            return style();
        }
        if (path.size() < 2 || path.size() > 3) {
            throw missing();
        }
        DemoAccount account = DemoAccount.withHandle(path.get(1)).orElseThrow(SkyPages::missing);
        Citizen me = Citizen.withSlug(request.parameter("som", "")).orElse(Citizen.AMINA);
        Eyes eyes = new Eyes(repositories, account, me);
        if (request.is("POST")) {
            String what = path.size() == 3 ? path.get(2) : "";
            String back = "/himmel/" + account.handle() + "?som=" + me.slug();
            return Screens.guarded(Response.seeOther(back + act(eyes, me, what, request)));
        }
        if (path.size() == 3) {
            throw missing();
        }
        return Screens.render(
                200,
                "bluesky/flode",
                Map.of(
                        "head",
                        eyes.head(),
                        "posts",
                        eyes.shutOut() ? List.of() : eyes.posts(),
                        "shutOut",
                        eyes.shutOut()));
    }

    /**
     * @return where on the page one is after it
     */
    private String act(Eyes eyes, Citizen me, String what, Request request)
            throws Request.BadRequest {
        synchronized (world) {
            if (eyes.shutOut()) {
                throw new Request.BadRequest(403, "Kontot har blockerat dig.");
            }
            return switch (what) {
                case "skriv" -> write(me, null, request);
                case "svara" -> write(me, find(request), request);
                case "radera" -> {
                    Entry own = find(request);
                    if (!own.uri().did().equals(Actor.of(me).did())) {
                        throw new Request.BadRequest(403, "Inlägget är inte ditt.");
                    }
                    repositories.delete(own.uri());
                    yield "";
                }
                default -> throw missing();
            };
        }
    }

    private String write(Citizen me, @Nullable Entry answered, Request request)
            throws Request.BadRequest {
        if (answered != null && world.closed(answered.root())) {
            throw new Request.BadRequest(403, "Det går inte att svara i den här tråden.");
        }
        String text = request.parameter("text", "").replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            throw new Request.BadRequest(422, "Skriv något först.");
        }
        if (Lexicon.graphemes(text) > Lexicon.GRAPHEMES) {
            throw new Request.BadRequest(422, "Texten är för lång. Högst 300 tecken går bra.");
        }
        return "#i-" + Eyes.id(repositories.post(Actor.of(me), answered, text).uri());
    }

    private Entry find(Request request) throws Request.BadRequest {
        String id = request.parameter("inlagg", "");
        return world.posts().stream()
                .filter(each -> Eyes.id(each.uri()).equals(id))
                .findFirst()
                .orElseThrow(() -> new Request.BadRequest(404, "Inlägget finns inte längre."));
    }

    /** In the thread of whoever wrote its first post. */
    static void hide(Repositories repositories, Entry reply, boolean hidden) {
        repositories.gate(
                reply.root(),
                gate -> {
                    ArrayNode before = gate.withArray("hiddenReplies");
                    List<String> left =
                            before.valueStream()
                                    .map(each -> each.asString(""))
                                    .filter(each -> !each.equals(reply.uri().toString()))
                                    .toList();
                    ArrayNode after = gate.putArray("hiddenReplies");
                    left.forEach(after::add);
                    if (hidden) {
                        after.add(reply.uri().toString());
                    }
                });
    }

    private static Response style() {
        try (InputStream in =
                Objects.requireNonNull(SkyPages.class.getResourceAsStream("himmel.css"))) {
            return Response.of(200, "text/css; charset=utf-8", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Request.BadRequest missing() {
        return new Request.BadRequest(404, "Sidan finns inte.");
    }
}

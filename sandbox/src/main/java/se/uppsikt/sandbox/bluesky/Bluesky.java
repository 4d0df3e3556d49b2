package se.uppsikt.sandbox.bluesky;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Journal;
import se.uppsikt.sandbox.base.Part;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;

/**
 * Bluesky in the sandbox. Tests act as a citizen or as the account itself through the methods here
 * and set {@link #faults}; the product sees only the wire.
 */
public final class Bluesky implements Part {
    private final Journal<Event> journal;
    private final World world = new World();
    private final Faults faults = new Faults();
    private final Photos photos;
    private final Repositories repositories;
    private final Sessions sessions;
    private final Xrpc xrpc;

    public Bluesky(Ground ground) throws IOException {
        journal = Journal.open(ground.data().resolve("bluesky.jsonl"), Event.class, world::apply);
        photos = new Photos(ground.data().resolve("media"));
        repositories = new Repositories(journal, world, ground.live(), ground.pace().clock());
        if (!world.begun()) {
            DemoPosts.build(repositories);
        }
        sessions = new Sessions(world, faults, ground.pace().clock());
        Views views = new Views(world, faults, ground.address());
        xrpc =
                new Xrpc(
                        faults,
                        sessions,
                        new RepoCalls(repositories, sessions, faults, photos),
                        new FeedCalls(views),
                        repositories);
    }

    @Override
    public String name() {
        return "Bluesky";
    }

    @Override
    public Set<String> calls() {
        return Set.of("xrpc", "img");
    }

    @Override
    public Set<String> pages() {
        return Set.of("himmel");
    }

    @Override
    public Response answer(Request request) throws Request.BadRequest {
        return switch (request.segments().getFirst()) {
            case "xrpc" -> xrpc.answer(request);
            case "img" -> picture(request.segments());
            default -> new SkyPages(repositories).answer(request);
        };
    }

    /** Such as {@code /img/feed_fullsize/plain/did:plc:…/bafkrei…@jpeg}. */
    private Response picture(List<String> path) throws Request.BadRequest {
        String cid = path.getLast().replaceFirst("@.*", "");
        Blob blob =
                world.blob(cid)
                        .orElseThrow(() -> new Request.BadRequest(404, "Bilden finns inte."));
        try {
            return Response.of(200, blob.type(), photos.read(blob.photo()).orElseThrow())
                    .with("Cache-Control", "public, max-age=31536000");
        } catch (IOException e) {
            throw new Request.BadRequest(404, "Bilden finns inte.");
        }
    }

    @Override
    public List<Door> doors() {
        return Arrays.stream(DemoAccount.values())
                .map(
                        each ->
                                new Door(
                                        "/himmel/" + each.handle(),
                                        each.title(),
                                        each.title().substring(0, 1),
                                        posts(each).size() + " inlägg"))
                .toList();
    }

    @Override
    public Controls controls() {
        return new FaultForms(faults, sessions);
    }

    @Override
    public boolean idle() {
        return !xrpc.awaitsLate();
    }

    /** What shall go wrong. */
    public Faults faults() {
        return faults;
    }

    /** How many calls have been made since the start. */
    public long callsMade() {
        return xrpc.made();
    }

    /** Everybody's access has run out; what renews it holds. */
    public void expireSessions() {
        sessions.expire();
    }

    /** Nobody is signed in any more. */
    public void forgetSessions() {
        sessions.forget();
    }

    /** The uris of the account's own posts, the newest first; not of what answers others. */
    public List<String> posts(DemoAccount account) {
        return world.posts().stream()
                .filter(each -> each.uri().did().equals(account.did()) && each.parent() == null)
                .map(each -> each.uri().toString())
                .toList();
    }

    /** The account posts, outside the product. Answers the uri. */
    public String publish(DemoAccount account, String text) {
        return repositories.post(Actor.of(account), null, text).uri().toString();
    }

    /** The account answers, outside the product. Answers the uri. */
    public String replyAs(DemoAccount account, String uri, String text) {
        return repositories.post(Actor.of(account), entry(uri), text).uri().toString();
    }

    /** A citizen posts, perhaps naming somebody by {@code @handle}. Answers the uri. */
    public String write(Citizen citizen, String text) {
        return repositories.post(Actor.of(citizen), null, text).uri().toString();
    }

    /** A citizen answers a post, or an answer. Answers the uri. */
    public String reply(String uri, Citizen citizen, String text) {
        return repositories.post(Actor.of(citizen), entry(uri), text).uri().toString();
    }

    /** Whoever wrote it deletes it. */
    public void delete(String uri) {
        repositories.delete(AtUri.parse(uri).orElseThrow());
    }

    /** The account hides or shows an answer in its thread, outside the product. */
    public void hide(String uri, boolean hidden) {
        SkyPages.hide(repositories, entry(uri), hidden);
    }

    public boolean hidden(String uri) {
        return world.hidden(AtUri.parse(uri).orElseThrow());
    }

    public boolean closed(String root) {
        return world.closed(AtUri.parse(root).orElseThrow());
    }

    public boolean there(String uri) {
        return world.entry(AtUri.parse(uri).orElseThrow()).isPresent();
    }

    public boolean blocked(DemoAccount account, Citizen citizen) {
        return world.block(account.did(), Actor.of(citizen).did()).isPresent();
    }

    public boolean liked(DemoAccount account, String uri) {
        return world.likes(AtUri.parse(uri).orElseThrow()).stream()
                .anyMatch(each -> each.uri().did().equals(account.did()));
    }

    /** What the account has answered, the oldest first. */
    public List<String> said(DemoAccount account, String uri) {
        return world.replies(AtUri.parse(uri).orElseThrow()).stream()
                .filter(each -> each.uri().did().equals(account.did()))
                .map(Entry::text)
                .toList();
    }

    /** A record as it stands in its repository. */
    public JsonNode record(String uri) {
        return entry(uri).value();
    }

    /** Under which name and id the network knows a citizen. */
    public static String did(Citizen citizen) {
        return Actor.of(citizen).did();
    }

    private Entry entry(String uri) {
        return world.entry(AtUri.parse(uri).orElseThrow()).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}

package se.uppsikt.sandbox.linkedin;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
 * LinkedIn Pages in the sandbox. Tests act as members and as the organisation outside the product
 * through the methods here; posts and comments are named by their URNs.
 */
public final class LinkedIn implements Part {
    private static final Set<String> CALLS = Set.of("rest", "oauth/v2", "dms-uploads");
    private static final Set<String> PAGES = Set.of(MemberPages.PATH, "dms", "feed");

    private final Journal<Event> journal;
    private final LinkedInFaults faults;
    private final Network network;
    private final Courier courier;
    private final Rest rest;
    private final OAuth oauth;
    private final MemberPages pages;

    public LinkedIn(Ground ground) throws IOException {
        World world = new World();
        journal = Journal.open(ground.data().resolve("linkedin.jsonl"), Event.class, world::apply);
        Ledger ledger = new Ledger(journal, world);
        ledger.listen(
                event -> {
                    if (!(event instanceof Event.Queued || event instanceof Event.Settled)) {
                        ground.live().changed();
                    }
                });
        InstantSource clock = ground.pace().clock();
        faults = new LinkedInFaults(() -> clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        network = new Network(ledger, clock, faults);
        courier = new Courier(ledger, faults, ground.pace());
        if (!world.begun()) {
            DemoFeed.build(ledger, clock.instant());
        }
        Uploads uploads = new Uploads(new Photos(ground.data().resolve("linkedin")), network);
        Films films = new Films(ground.data().resolve("linkedin").resolve("films"));
        Tokens tokens = new Tokens(network, faults);
        rest = new Rest(network, faults, tokens, courier, new Rest.Handed(uploads, films));
        oauth = new OAuth(network, tokens, faults);
        pages = new MemberPages(network, new Rest.Handed(uploads, films));
        courier.start();
    }

    @Override
    public String name() {
        return "LinkedIn";
    }

    @Override
    public Set<String> calls() {
        return CALLS;
    }

    @Override
    public Set<String> pages() {
        return PAGES;
    }

    @Override
    public Response answer(Request request) throws Request.BadRequest {
        String first = request.segments().getFirst();
        if (PAGES.contains(first)) {
            return pages.answer(request);
        }
        return first.equals("oauth") ? oauth.answer(request) : rest.answer(request);
    }

    @Override
    public List<Door> doors() {
        String says = network.world().posts().size() + " inlägg";
        return List.of(
                new Door(
                        "/" + MemberPages.PATH + "/" + Organisation.ID,
                        Organisation.TITLE,
                        "Ö",
                        says));
    }

    @Override
    public Controls controls() {
        return new FaultForms(faults, network, courier);
    }

    @Override
    public boolean idle() {
        return courier.idle();
    }

    /** Notifications go here from now on; it is asked until it answers as it should. */
    public void webhook(URI callback) {
        boolean already =
                network.world()
                        .subscription()
                        .filter(s -> callback.equals(s.webhook()) && s.standing())
                        .isPresent();
        if (!already) {
            network.add(new Event.Subscribed(network.now(), "", callback, true));
        }
    }

    /** What shall go wrong. */
    public LinkedInFaults faults() {
        return faults;
    }

    /** Whether the app's address gets nothing any more. */
    public boolean blocked() {
        return courier.blocked();
    }

    /** The posts' URNs, newest first. */
    public List<String> posts() {
        return network.world().posts().stream().map(Post::id).toList();
    }

    /** The other URN that the post goes by. */
    public String activity(String post) {
        return network.world().post(post).orElseThrow().activity();
    }

    /** What stands under a post, replies too, by their URNs. */
    public List<String> comments(String post) {
        World world = network.world();
        return world.under(world.post(post).orElseThrow()).stream()
                .flatMap(
                        r ->
                                java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(r), world.replies(r).stream()))
                .map(Remark::urn)
                .toList();
    }

    /** The organisation publishes, outside the product. Answers the post's URN. */
    public String post(String text) {
        return network.publish(text, null).id();
    }

    /** What a post says to whoever reads it. */
    public String read(String post) {
        return Sight.plain(network.world().post(post).orElseThrow().text());
    }

    /** What the pictures of a post are said to show, in order. */
    public List<String> alts(String post) {
        JsonNode content = network.world().post(post).orElseThrow().content();
        List<String> alts = new ArrayList<>();
        if (content != null) {
            content.findValuesAsString("altText").forEach(alts::add);
        }
        return alts;
    }

    /** The captions of a post's film, as they were handed in; empty when it has none. */
    public String captions(String post) {
        return network.world()
                .post(post)
                .map(Post::content)
                .flatMap(c -> network.world().film(c.path("media").path("id").asString("")))
                .map(Film::captions)
                .orElse("");
    }

    public void editPost(String post, String text) {
        network.edit(network.world().post(post).orElseThrow(), text);
    }

    public void removePost(String post) {
        network.remove(network.world().post(post).orElseThrow());
    }

    /** A member comments on a post. Answers the comment's URN. */
    public String comment(String post, Citizen citizen, String text) {
        Post under = network.world().post(post).orElseThrow();
        return network.comment(under, null, Organisation.urn(citizen), text).urn();
    }

    /** A member replies to a comment. Answers the reply's URN. */
    public String reply(String comment, Citizen citizen, String text) {
        Remark to = remark(comment);
        return network.comment(network.postOf(to), to, Organisation.urn(citizen), text).urn();
    }

    /** The organisation answers, outside the product. Answers the reply's URN. */
    public String replyAsOrganisation(String comment, String text) {
        Remark to = remark(comment);
        return network.comment(network.postOf(to), to, Organisation.URN, text).urn();
    }

    /** A member mentions the organisation in a post of their own. Answers that post's URN. */
    public String mention(Citizen citizen, String text) {
        return network.mention(Organisation.urn(citizen), text);
    }

    public void edit(String comment, String text) {
        network.edit(remark(comment), text);
    }

    public void delete(String comment) {
        network.remove(remark(comment));
    }

    public void like(String post, Citizen citizen) {
        Post liked = network.world().post(post).orElseThrow();
        network.sign("LIKE", liked, Organisation.urn(citizen));
    }

    /** Tells the app of something that no documentation knows. */
    public void sendUnknown() {
        network.strange();
    }

    /** Whether it stands there. */
    public boolean there(String comment) {
        return network.world().called(comment).isPresent();
    }

    /** What the organisation has said under a comment, oldest first. */
    public List<String> saidByOrganisation(String comment) {
        return network.world().replies(remark(comment)).stream()
                .filter(Remark::byOrganisation)
                .map(Remark::text)
                .toList();
    }

    /** What a comment says. */
    public String text(String comment) {
        return remark(comment).text();
    }

    private Remark remark(String urn) {
        return network.world().called(urn).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        courier.close();
        journal.close();
    }
}

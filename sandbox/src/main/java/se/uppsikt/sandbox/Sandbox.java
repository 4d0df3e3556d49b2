package se.uppsikt.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Live;
import se.uppsikt.sandbox.base.MovableClock;
import se.uppsikt.sandbox.base.Part;
import se.uppsikt.sandbox.base.Spoiling;
import se.uppsikt.sandbox.bluesky.Bluesky;
import se.uppsikt.sandbox.control.ControlPage;
import se.uppsikt.sandbox.instagram.Instagram;
import se.uppsikt.sandbox.linkedin.LinkedIn;
import se.uppsikt.sandbox.snapchat.Snapchat;
import se.uppsikt.sandbox.youtube.YouTube;

/**
 * A running sandbox. Tests start one with {@link #start}, act as a citizen through the methods here
 * and set {@link #faults}; the product sees only the wire.
 */
public final class Sandbox implements AutoCloseable {
    private final Faults faults = new Faults();
    private final Spoiling spoiling = new Spoiling();
    private final MovableClock clock;
    private final FacebookSide side;
    private final Facebook facebook;
    private final Instagram instagram;
    private final LinkedIn linkedin;
    private final YouTube youtube;
    private final Snapchat snapchat;
    private final Bluesky bluesky;
    private final List<Part> parts;
    private final Web web;
    private final String verifyToken;

    private Sandbox(Options options) throws IOException {
        Files.createDirectories(options.data());
        clock = new MovableClock(options.pace().clock());
        verifyToken = options.secrets().verifyToken();
        Live live = new Live();
        web = new Web(options.port(), live, options.pace(), spoiling);
        Part.Ground ground =
                new Part.Ground(options.data(), live, options.pace().by(clock), address());
        side = new FacebookSide(ground, faults, options.secrets().appSecret());
        facebook = side.facebook();
        instagram = instagram(ground, options.secrets());
        linkedin = new LinkedIn(ground);
        youtube = new YouTube(ground);
        snapchat = new Snapchat(ground);
        bluesky = new Bluesky(ground);
        parts = List.of(instagram, linkedin, youtube, snapchat, bluesky);
        clock.listen(() -> parts.forEach(Part::timeMoved));
        clock.listen(live::changed);
        if (options.webhook() != null) {
            webhook(options.webhook());
            instagram.webhook(options.webhook().resolve("instagram"));
            linkedin.webhook(options.webhook().resolve("/webhook/linkedin"));
        }
        side.courier().start();
        web.start(
                new CitizenPages(facebook, side.photos(), parts),
                graph(options.secrets().appSecret()),
                faults.caseSystem(),
                parts,
                controls());
    }

    private Instagram instagram(Part.Ground ground, Options.Secrets secrets) throws IOException {
        return new Instagram(
                ground,
                new Instagram.Setting(
                        side.photos(),
                        name -> DemoPicture.valueOf(name).png(),
                        pageId -> !side.world().subscribedFields(pageId).isEmpty(),
                        Tokens.APP_ID,
                        secrets.appSecret(),
                        secrets.verifyToken(),
                        new GraphForms(faults, GraphForms.Whose.INSTAGRAM)));
    }

    private Graph graph(String appSecret) {
        return new Graph(
                new Graph.Behind(facebook, instagram),
                new Tokens(faults, appSecret),
                faults,
                new Subscriptions(facebook, instagram, side.courier()::answers),
                side.photos());
    }

    private ControlPage controls() {
        ControlPage page = new ControlPage(clock);
        page.add(Facebook.NAME, new FaultForms(faults, this::sendUnknown), spoiling);
        parts.forEach(part -> page.add(part.name(), part.controls(), spoiling));
        page.add("Ärendesystemet", new CaseForms(faults.caseSystem()));
        return page;
    }

    public static Sandbox start(Options options) throws IOException {
        return new Sandbox(options);
    }

    public int port() {
        return web.port();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + web.port());
    }

    /**
     * Sends all pages' events here from now on. The callback is asked to verify, again and again
     * until it does; events wait meanwhile.
     */
    public void webhook(URI callback) {
        side.webhook(callback, verifyToken);
    }

    /** The one clock of all platforms; it can be moved. */
    public MovableClock clock() {
        return clock;
    }

    public Instagram instagram() {
        return instagram;
    }

    public LinkedIn linkedin() {
        return linkedin;
    }

    public Faults faults() {
        return faults;
    }

    /** What shall happen to answers on their way, whichever platform they come from. */
    public Spoiling spoiling() {
        return spoiling;
    }

    /** The ids of the page's posts, newest first. */
    public List<String> posts(String pageId) {
        return wall(pageId).known();
    }

    /** The page as everybody sees it. */
    public Wall wall(String pageId) {
        return new Wall(facebook, pageId);
    }

    /** The page publishes, outside the product. Answers the post's id. */
    public String postAsPage(String pageId, String text) {
        return facebook.publish(pageId, Content.text(text)).id();
    }

    /** The page tells a story (PNG or JPEG), outside the product. Answers its id. */
    public String storyAsPage(String pageId, byte[] photo) {
        return facebook.tellStory(pageId, Objects.requireNonNull(side.kept(photo))).id();
    }

    /** The page takes a story away before its day is over. */
    public void removeStoryAsPage(String id) {
        facebook.takeStory(id);
    }

    /** The page answers, outside the product. Answers the comment's id. */
    public String replyAsPage(String commentId, String text) {
        Comment parent = comment(commentId);
        return facebook.comment(
                        facebook.postOf(parent), parent, parent.pageId(), Content.text(text))
                .id();
    }

    /** The page hides or shows a comment, outside the product. */
    public void hideAsPage(String commentId, boolean hidden) {
        facebook.hide(comment(commentId), hidden);
    }

    /** The page takes a comment away, outside the product. */
    public void removeAsPage(String commentId) {
        facebook.remove(comment(commentId), true);
    }

    /** How a comment stands on Facebook; also one that has been taken away. */
    public Outlook outlook(String commentId) {
        return new Outlook(facebook.world(), side.photos(), commentId);
    }

    /** A citizen comments on a post. Answers the comment's id. */
    public String comment(String postId, Citizen citizen, String text) {
        return comment(postId, citizen, text, null);
    }

    /** A citizen comments with a photo (PNG or JPEG), with or without text. */
    public String comment(
            String postId, Citizen citizen, @Nullable String text, byte @Nullable [] photo) {
        Post post = facebook.world().post(postId).orElseThrow();
        String author = side.unblocked(post.pageId(), citizen);
        return facebook.comment(post, null, author, new Content(text, side.kept(photo))).id();
    }

    /** A citizen replies to a comment. Answers the reply's id. */
    public String reply(String commentId, Citizen citizen, String text) {
        Comment parent = comment(commentId);
        return facebook.comment(
                        facebook.postOf(parent),
                        parent,
                        side.unblocked(parent.pageId(), citizen),
                        Content.text(text))
                .id();
    }

    /** The author edits the comment. */
    public void edit(String commentId, String text) {
        facebook.editComment(comment(commentId), text);
    }

    /** The author deletes the comment. */
    public void delete(String commentId) {
        facebook.remove(comment(commentId), false);
    }

    /** A citizen writes a direct message. Answers its mid. */
    public String message(String pageId, Citizen citizen, String text) {
        return message(pageId, citizen, text, null);
    }

    /** A citizen writes a direct message with a photo, with or without text. */
    public String message(
            String pageId, Citizen citizen, @Nullable String text, byte @Nullable [] photo) {
        Content content = new Content(text, side.kept(photo));
        return facebook.write(pageId, side.unblocked(pageId, citizen), false, content).id();
    }

    /** Queues three events for the page: an unknown item, an unknown verb and an unknown field. */
    public void sendUnknown(String pageId) {
        side.sendUnknown(pageId);
    }

    public YouTube youtube() {
        return youtube;
    }

    public Snapchat snapchat() {
        return snapchat;
    }

    public Bluesky bluesky() {
        return bluesky;
    }

    /** Whether all events have been delivered, lost on purpose, or given up. */
    public boolean idle() {
        return side.courier().idle() && parts.stream().allMatch(Part::idle);
    }

    private Comment comment(String id) {
        return facebook.world().comment(id).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        web.close();
        for (Part part : parts) {
            part.close();
        }
        side.close();
    }

    static void main(String... arguments) {
        System.setProperty("java.awt.headless", "true");
        Opening.run(arguments);
    }
}

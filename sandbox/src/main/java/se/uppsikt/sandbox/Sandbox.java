package se.uppsikt.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Journal;
import se.uppsikt.sandbox.base.Live;
import se.uppsikt.sandbox.base.Part;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Spoiling;
import se.uppsikt.sandbox.bluesky.Bluesky;
import se.uppsikt.sandbox.instagram.Instagram;
import se.uppsikt.sandbox.linkedin.LinkedIn;
import se.uppsikt.sandbox.meta.Courier;
import se.uppsikt.sandbox.meta.Webhook;
import se.uppsikt.sandbox.snapchat.Snapchat;
import se.uppsikt.sandbox.youtube.YouTube;

/**
 * A running sandbox. Tests start one with {@link #start}, act as a citizen through the methods here
 * and set {@link #faults}; the product sees only the wire.
 */
public final class Sandbox implements AutoCloseable {
    private final Journal<Event> journal;
    private final Ledger ledger;
    private final Faults faults = new Faults();
    private final Spoiling spoiling = new Spoiling();
    private final Facebook facebook;
    private final Instagram instagram;
    private final Photos photos;
    private final Courier courier;
    private final Web web;
    private final LinkedIn linkedin;
    private final YouTube youtube;
    private final Snapchat snapchat;
    private final Bluesky bluesky;
    private final List<Part> parts;
    private final String verifyToken;

    private Sandbox(Options options) throws IOException {
        Files.createDirectories(options.data());
        Live live = new Live();
        web = new Web(options.port(), live, options.pace().silence(), spoiling);
        World world = new World();
        journal =
                Journal.open(options.data().resolve("handelser.jsonl"), Event.class, world::apply);
        ledger = new Ledger(journal, world);
        ledger.listen(
                event -> {
                    if (!(event instanceof Event.Queued || event instanceof Event.Settled)) {
                        live.changed();
                    }
                });
        Part.Ground ground = new Part.Ground(options.data(), live, options.pace(), address());
        linkedin = new LinkedIn(ground);
        youtube = new YouTube(ground);
        bluesky = new Bluesky(ground);
        photos = new Photos(options.data().resolve("media"));
        instagram = instagram(options, live, world);
        snapchat = new Snapchat(ground);
        parts = List.of(instagram, linkedin, youtube, snapchat, bluesky);
        facebook = new Facebook(ledger, new Notices(address()), faults.oddities(), options);
        verifyToken = options.secrets().verifyToken();
        courier = new Courier(ledger, faults.wire(), options.pace(), options.secrets().appSecret());
        ledger.listen(
                event -> {
                    if (event instanceof Event.Queued || event instanceof Event.WebhookSet) {
                        courier.wake();
                    }
                });
        if (!world.begun()) {
            DemoTown.build(ledger, photos, options.pace().clock().instant());
        }
        if (options.webhook() != null) {
            webhook(options.webhook());
            instagram.webhook(options.webhook().resolve("instagram"));
            linkedin.webhook(options.webhook().resolve("/webhook/linkedin"));
        }
        courier.start();
        web.start(
                new CitizenPages(facebook, photos, new FaultPage(faults, this::sendUnknown), parts),
                new Graph(
                        new Graph.Behind(facebook, instagram),
                        new Tokens(faults, options.secrets().appSecret()),
                        faults,
                        new Subscriptions(facebook, instagram, courier::answers),
                        photos),
                faults.caseSystem(),
                parts);
    }

    private Instagram instagram(Options options, Live live, World world) throws IOException {
        return new Instagram(
                new Part.Ground(options.data(), live, options.pace(), address()),
                new Instagram.Setting(
                        photos,
                        name -> DemoPicture.valueOf(name).png(),
                        pageId -> !world.subscribedFields(pageId).isEmpty(),
                        Tokens.APP_ID,
                        options.secrets().appSecret(),
                        options.secrets().verifyToken()));
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
        Webhook wanted = new Webhook(callback, verifyToken, Subscriptions.ALL);
        if (!wanted.equals(facebook.world().webhook().orElse(null))) {
            facebook.subscribe(wanted);
        }
        for (DemoPage page : DemoPage.values()) {
            if (facebook.world().subscribedFields(page.id()).isEmpty()) {
                facebook.subscribePage(page.id(), Subscriptions.ALL);
            }
        }
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
        return new Outlook(facebook.world(), photos, commentId);
    }

    /** A citizen comments on a post. Answers the comment's id. */
    public String comment(String postId, Citizen citizen, String text) {
        return comment(postId, citizen, text, null);
    }

    /** A citizen comments with a photo (PNG or JPEG), with or without text. */
    public String comment(
            String postId, Citizen citizen, @Nullable String text, byte @Nullable [] photo) {
        Post post = facebook.world().post(postId).orElseThrow();
        String author = unblocked(post.pageId(), citizen);
        return facebook.comment(post, null, author, new Content(text, kept(photo))).id();
    }

    /** A citizen replies to a comment. Answers the reply's id. */
    public String reply(String commentId, Citizen citizen, String text) {
        Comment parent = comment(commentId);
        return facebook.comment(
                        facebook.postOf(parent),
                        parent,
                        unblocked(parent.pageId(), citizen),
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
        Content content = new Content(text, kept(photo));
        return facebook.write(pageId, unblocked(pageId, citizen), false, content).id();
    }

    /** Queues three events for the page: an unknown item, an unknown verb and an unknown field. */
    public void sendUnknown(String pageId) {
        Instant at = facebook.now();
        Strange.all(pageId, at)
                .forEach((field, all) -> all.forEach(v -> ledger.queue(pageId, at, field, v)));
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
        return courier.idle() && parts.stream().allMatch(Part::idle);
    }

    private String unblocked(String pageId, Citizen citizen) {
        String id = citizen.idOn(pageId);
        if (facebook.world().blocked(id)) {
            throw new IllegalStateException(citizen + " is blocked on page " + pageId);
        }
        return id;
    }

    private Comment comment(String id) {
        return facebook.world().comment(id).orElseThrow();
    }

    private @Nullable String kept(byte @Nullable [] photo) {
        if (photo == null) {
            return null;
        }
        try {
            return photos.keep(photo)
                    .orElseThrow(() -> new IllegalArgumentException("Not a PNG or JPEG"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        web.close();
        courier.close();
        for (Part part : parts) {
            part.close();
        }
        journal.close();
    }

    static void main(String... arguments) {
        System.setProperty("java.awt.headless", "true");
        Opening.run(arguments);
    }
}

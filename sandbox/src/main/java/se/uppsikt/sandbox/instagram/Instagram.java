package se.uppsikt.sandbox.instagram;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Journal;
import se.uppsikt.sandbox.base.Part;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.meta.Courier;
import se.uppsikt.sandbox.meta.GraphError;
import se.uppsikt.sandbox.meta.Webhook;
import se.uppsikt.sandbox.meta.Wire;
import tools.jackson.databind.JsonNode;

/**
 * The imitated Instagram. Programs reach it through the Graph API; people have its pages. Faults of
 * calls are those of the Graph API, to be set with the part of a path that is to fail.
 */
public final class Instagram implements Part {
    public static final String NAME = "Instagram";

    private final Journal<Event> journal;
    private final Ledger ledger;
    private final Happenings happenings;
    private final Courier courier;
    private final Wire wire = new Wire();
    private final GraphSide graph;
    private final Fetching fetching;
    private final Publishing publishing;
    private final ProfilePages pages;
    private final Setting setting;
    private final Set<String> limited = new HashSet<>();

    /**
     * What it shares with Facebook.
     *
     * @param drawing a picture for the demo by its name
     * @param listening whether the app listens to a page on Facebook, by the page's id
     * @param calls the forms where its calls are made to fail
     */
    public record Setting(
            Photos photos,
            Function<String, byte[]> drawing,
            Predicate<String> listening,
            String appId,
            String appSecret,
            String verifyToken,
            Controls calls) {}

    public Instagram(Ground ground, Setting setting) throws IOException {
        this.setting = setting;
        World world = new World();
        journal = Journal.open(ground.data().resolve("instagram.jsonl"), Event.class, world::apply);
        ledger = new Ledger(journal, world, setting.listening());
        Notices notices = new Notices(ground.address(), setting.appId());
        happenings = new Happenings(ledger, notices, ground.pace().clock());
        Films films = new Films(ground.data().resolve("instagramfilmer"));
        fetching = new Fetching(setting.photos(), films);
        publishing = new Publishing(happenings, fetching);
        graph = new GraphSide(happenings, publishing);
        pages = new ProfilePages(happenings, setting.photos(), films);
        courier = new Courier(ledger, wire, ground.pace(), setting.appSecret());
        if (!world.begun()) {
            DemoFeed.build(ledger, setting.photos(), setting.drawing(), happenings.now());
        }
        ledger.listen(
                event -> {
                    if (event instanceof Event.Queued || event instanceof Event.WebhookSet) {
                        courier.wake();
                    } else if (!(event instanceof Event.Settled)) {
                        ground.live().changed();
                    }
                });
        courier.start();
    }

    /** Sends all events here from now on; the callback is asked to verify until it does. */
    public void webhook(URI callback) {
        subscribe(new Webhook(callback, setting.verifyToken(), Notices.ALL));
    }

    /** The app's subscription, which the caller has verified. */
    public void subscribe(Webhook wanted) {
        if (!wanted.equals(ledger.webhook().orElse(null))) {
            happenings.subscribe(wanted);
        }
    }

    public Optional<Webhook> webhook() {
        return ledger.webhook();
    }

    /**
     * A call of the Graph API with the token of a page; empty when it is not Instagram's to answer.
     */
    public Optional<JsonNode> answer(
            String pageId, String method, List<String> path, Request request) {
        Optional<JsonNode> answer = graph.answer(pageId, method, path, request);
        if (answer.isPresent() && isLimited(pageId)) {
            throw GraphError.of(
                    403,
                    80002,
                    null,
                    "(#80002) There have been too many calls to this Instagram account. Wait a bit and try again.");
        }
        return answer;
    }

    private synchronized boolean isLimited(String pageId) {
        return Profile.ofPage(pageId).filter(p -> limited.contains(p.id())).isPresent();
    }

    /** What people do there, and what the account does in the platform's own app. */
    public Street street() {
        return new Street(happenings, setting.photos());
    }

    /** What shall go wrong with deliveries. */
    public Wire wire() {
        return wire;
    }

    /** Calls for the account are refused with 80002. */
    public synchronized void limitRate(Profile profile) {
        limited.add(profile.id());
    }

    public synchronized void clearRateLimit(Profile profile) {
        limited.remove(profile.id());
    }

    /** The account may publish nothing more today through the Graph API. */
    public void fill(Profile profile) {
        publishing.fill(profile);
    }

    /** What programs have made ready, and not published, is a day old. */
    public void expireContainers() {
        publishing.expire();
    }

    /** Whether it reaches nothing of what it is to fetch. */
    public void shutOut(boolean whether) {
        fetching.shutOut(whether);
    }

    /** No film can be read from now on. */
    public void failFilms() {
        fetching.failFilms();
    }

    /** Mends everything. */
    public synchronized void mend() {
        wire.clear();
        publishing.mend();
        fetching.mend();
        limited.clear();
    }

    @Override
    public String name() {
        return NAME;
    }

    /** None of its own: it is reached by the Graph API. */
    @Override
    public Set<String> calls() {
        return Set.of();
    }

    @Override
    public Set<String> pages() {
        return Set.of("profil");
    }

    @Override
    public Response answer(Request request) throws Request.BadRequest {
        return pages.answer(request);
    }

    @Override
    public List<Door> doors() {
        return Arrays.stream(Profile.values()).map(this::door).toList();
    }

    private Door door(Profile profile) {
        long count =
                ledger.world().mediaOf(profile.id()).stream()
                        .filter(m -> !m.removed() && !m.story())
                        .count();
        return new Door(
                "/profil/" + profile.username(),
                profile.username(),
                profile.title().substring(0, 1),
                count + " inlägg");
    }

    /** What is set to go wrong now, in Swedish, one sentence each. */
    synchronized List<String> told() {
        List<String> told = new ArrayList<>(wire.told());
        for (Profile profile : Profile.values()) {
            if (limited.contains(profile.id())) {
                told.add(profile.username() + " har nått anropsgränsen.");
            }
            if (publishing.isFull(profile)) {
                told.add(profile.username() + " får inte publicera mer i dag.");
            }
        }
        if (fetching.isShutOut()) {
            told.add("Det som ska publiceras går inte att hämta hos Uppsikt.");
        }
        if (fetching.failsFilms()) {
            told.add("Ingen film går att läsa.");
        }
        return told;
    }

    @Override
    public Controls controls() {
        return new FaultForms(this, setting.calls());
    }

    /** Stories that are over are told of at once. */
    @Override
    public void timeMoved() {
        happenings.endStories();
    }

    /** Whether a call of the Graph API is about something of Instagram's. */
    public static boolean isAbout(String path) {
        return GraphSide.isAbout(path);
    }

    @Override
    public boolean idle() {
        return courier.idle();
    }

    @Override
    public void close() throws IOException {
        courier.close();
        journal.close();
    }
}

package se.uppsikt.sandbox.snapchat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Journal;
import se.uppsikt.sandbox.base.Part;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ads on Snapchat in the sandbox. Tests act as whoever runs the ads manager through the methods
 * here.
 */
public final class Snapchat implements Part {
    /** With the slash: Graph's own versions begin in the same way. */
    private static final Set<String> CALLS = Set.of("v1/", "login/oauth2");

    private static final Set<String> PAGES = Set.of(SnapPages.PATH);

    private final World world = new World();
    private final SnapFaults faults = new SnapFaults();
    private final Journal<Event> journal;
    private final InstantSource clock;
    private final MarketingCalls calls;
    private final OAuth oauth;
    private final SnapPages pages;

    public Snapchat(Ground ground) throws IOException {
        journal = Journal.open(ground.data().resolve("snapchat.jsonl"), Event.class, world::apply);
        world.open(journal, _ -> ground.live().changed());
        clock = ground.pace().clock();
        if (!world.begun()) {
            DemoAds.build(world, clock.instant());
        }
        calls = new MarketingCalls(world, faults, clock);
        oauth = new OAuth(world, faults, clock);
        pages = new SnapPages(world, clock);
    }

    @Override
    public String name() {
        return "Snapchat";
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
        return first.equals("login") ? oauth.answer(request) : calls.answer(request);
    }

    @Override
    public List<Door> doors() {
        int ads = world.all(Sort.AD).size();
        return List.of(
                new Door("/" + SnapPages.PATH, "Örebro kommun annonser", "Ö", ads + " annonser"));
    }

    @Override
    public Controls controls() {
        return new FaultForms(faults);
    }

    @Override
    public boolean idle() {
        return true;
    }

    /** What shall go wrong. */
    public SnapFaults faults() {
        return faults;
    }

    /**
     * The squad is shown to these ages from now on, in the same places and for nobody's interests.
     */
    public void audience(String squad, String... ages) {
        ObjectNode changed = world.one(Sort.ADSQUAD, squad).orElseThrow();
        changed.set("targeting", DemoAds.audience(ages));
        put(Sort.ADSQUAD, changed);
    }

    /** Somebody stops an ad. */
    public void pause(String ad) {
        put(Sort.AD, world.one(Sort.AD, ad).orElseThrow().put("status", "PAUSED"));
    }

    /** Snapchat finds that a day cost something else. */
    public void count(String ad, LocalDate day, long spendMicro) {
        world.add(new Event.Counted(clock.instant(), ad, day, spendMicro));
    }

    /** Somebody makes one more ad like another. Answers its id. */
    public String another(String like, String name) {
        String id = UUID.randomUUID().toString();
        put(Sort.AD, world.one(Sort.AD, like).orElseThrow().put("id", id).put("name", name));
        return id;
    }

    private void put(Sort sort, ObjectNode object) {
        Instant now = clock.instant();
        object.put("updated_at", Wire.time(now));
        world.add(new Event.Put(now, sort, object.path("id").stringValue(), object));
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}

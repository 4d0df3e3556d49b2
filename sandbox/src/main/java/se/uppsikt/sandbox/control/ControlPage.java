package se.uppsikt.sandbox.control;

import java.text.Normalizer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.uppsikt.sandbox.base.Asked;
import se.uppsikt.sandbox.base.Clockwork;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.MovableClock;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;
import se.uppsikt.sandbox.base.Spoiling;

/** The page where a person makes anything go wrong, mends it, and moves the clock. */
public final class ControlPage {
    private static final String PATH = "styrning";
    private static final String CLOCK = "klocka";
    private static final String ALL = "allt";
    private static final Duration FURTHEST = Duration.ofDays(800);

    /** Where each platform once had a page of its own. */
    private static final Map<String, String> BEFORE =
            Map.of(
                    "fel", "facebook",
                    "profilfel", "instagram",
                    "foretagsfel", "linkedin",
                    "kanalfel", "youtube",
                    "snapfel", "snapchat",
                    "himmelfel", "bluesky");

    private final MovableClock clock;
    private final Map<String, Controls> platforms = new LinkedHashMap<>();

    public ControlPage(MovableClock clock) {
        this.clock = clock;
    }

    /** A platform, whose answers can be spoilt too. */
    public void add(String name, Controls controls, Spoiling spoiling) {
        add(name, new SpoiltAnswers(name, controls, spoiling));
    }

    public void add(String name, Controls controls) {
        platforms.put(name, controls);
    }

    /** The first words of its paths. */
    public Set<String> paths() {
        Set<String> paths = new TreeSet<>(BEFORE.keySet());
        paths.add(PATH);
        return paths;
    }

    public Response answer(Request request) throws Request.BadRequest {
        List<String> path = request.segments();
        String before = BEFORE.get(path.getFirst());
        if (before != null) {
            return Screens.guarded(back(before));
        }
        if (path.size() == 1 && request.is("GET")) {
            return shown();
        }
        if (path.size() != 2 || !request.is("POST")) {
            throw new Request.BadRequest(404, "Sidan finns inte.");
        }
        set(path.getLast(), request);
        return Screens.guarded(back(path.getLast()));
    }

    private static Response back(String anchor) {
        return Response.seeOther("/" + PATH + "#" + anchor);
    }

    private Response shown() {
        List<Board.Section> sections =
                platforms.entrySet().stream()
                        .map(
                                each ->
                                        new Board.Section(
                                                anchor(each.getKey()),
                                                each.getKey(),
                                                each.getValue().told(),
                                                each.getValue().forms()))
                        .toList();
        Board.Clock now =
                new Board.Clock(Clockwork.exact(clock.instant()), Ahead.told(clock.ahead()));
        return Screens.render(200, "control/styrning", Map.of("clock", now, "sections", sections));
    }

    private void set(String anchor, Request request) throws Request.BadRequest {
        String deed = request.parameter("gor", "");
        if (anchor.equals(CLOCK)) {
            move(deed, request);
            return;
        }
        if (anchor.equals(ALL)) {
            platforms.values().forEach(Controls::clear);
            return;
        }
        Controls platform =
                platforms.entrySet().stream()
                        .filter(each -> anchor(each.getKey()).equals(anchor))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow(() -> new Request.BadRequest(404, "Plattformen finns inte."));
        if (deed.equals("laga")) {
            platform.clear();
        } else {
            platform.set(deed, request);
        }
    }

    private void move(String deed, Request request) throws Request.BadRequest {
        switch (deed) {
            case "timmar" -> forward(Duration.ofHours(Asked.count(request)));
            case "dygn" -> forward(Duration.ofDays(Asked.count(request)));
            case "verklig" -> clock.back();
            default -> throw new Request.BadRequest(422, "Välj hur klockan ska flyttas.");
        }
    }

    private void forward(Duration more) throws Request.BadRequest {
        if (clock.ahead().plus(more).compareTo(FURTHEST) > 0) {
            throw new Request.BadRequest(
                    422,
                    "Klockan kan vara högst %d dygn före den verkliga."
                            .formatted(FURTHEST.toDays()));
        }
        clock.forward(more);
    }

    /** A name without what addresses lack: blanks, capitals and dots over letters. */
    private static String anchor(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", "-");
    }
}

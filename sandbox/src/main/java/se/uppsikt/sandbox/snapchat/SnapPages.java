package se.uppsikt.sandbox.snapchat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.uppsikt.sandbox.base.Clockwork;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages where one sees the ads as a person of some age does. */
final class SnapPages {
    static final String PATH = "snap";
    private static final int USUAL_AGE = 16;

    private final World world;
    private final InstantSource clock;

    SnapPages(World world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    Response answer(Request request) throws Request.BadRequest {
        List<String> path = request.segments();
        if (path.equals(List.of(PATH, "snap.css"))) {
            return style();
        }
        if (!path.equals(List.of(PATH))) {
            throw new Request.BadRequest(404, "Den sidan finns inte.");
        }
        int age = age(request);
        return Screens.render(200, "snapchat/annonser", Map.of("age", age, "ads", seenBy(age)));
    }

    private static int age(Request request) {
        String told = request.parameter("alder", "");
        return told.matches("[0-9]{1,2}") ? Integer.parseInt(told) : USUAL_AGE;
    }

    private List<View.Ad> seenBy(int age) {
        int[] number = {0};
        return world.all(Sort.AD).stream()
                .filter(ad -> runs(ad) && reaches(ad, age))
                .map(ad -> shown(ad, number[0]++))
                .toList();
    }

    private boolean runs(ObjectNode ad) {
        return "ACTIVE".equals(ad.path("status").asString(""))
                && DayFigures.of(
                                        world,
                                        ad,
                                        clock.instant().atZone(Clockwork.SWEDEN).toLocalDate(),
                                        clock.instant(),
                                        Clockwork.SWEDEN)
                                .impressions()
                        > 0;
    }

    private boolean reaches(ObjectNode ad, int age) {
        JsonNode squad =
                world.one(Sort.ADSQUAD, ad.path("ad_squad_id").asString(""))
                        .orElseGet(Json::object);
        for (JsonNode who : squad.path("targeting").path("demographics")) {
            for (JsonNode group : who.path("age_groups")) {
                String[] ends = group.asString("").split("[-+]", -1);
                int most = ends[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(ends[1]);
                if (age >= Integer.parseInt(ends[0]) && age <= most) {
                    return true;
                }
            }
        }
        return false;
    }

    private View.Ad shown(ObjectNode ad, int number) {
        JsonNode creative =
                world.one(Sort.CREATIVE, ad.path("creative_id").asString(""))
                        .orElseGet(Json::object);
        return new View.Ad(
                creative.path("headline").asString(""),
                creative.path("brand_name").asString(""),
                creative.path("web_view_properties").path("url").asString(""),
                "b" + number % 4);
    }

    private static Response style() {
        try (InputStream in =
                Objects.requireNonNull(SnapPages.class.getResourceAsStream("snap.css"))) {
            return Response.of(200, "text/css; charset=utf-8", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

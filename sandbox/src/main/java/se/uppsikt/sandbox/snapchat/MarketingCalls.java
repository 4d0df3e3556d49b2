package se.uppsikt.sandbox.snapchat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The Marketing API: what is there, in pages, and what it cost. */
final class MarketingCalls {
    private static final int LEAST = 50;
    private static final int MOST = 1_000;
    private static final int USUAL = 50;

    private final World world;
    private final SnapFaults faults;
    private final StatsCalls stats;
    private final InstantSource clock;

    MarketingCalls(World world, SnapFaults faults, InstantSource clock) {
        this.world = world;
        this.faults = faults;
        this.stats = new StatsCalls(world, clock);
        this.clock = clock;
    }

    Response answer(Request request) {
        SnapFaults.Failure failure =
                faults.take(request.method(), request.path())
                        .map(planned -> planned.failure())
                        .orElse(null);
        try {
            return answer(request, failure);
        } catch (Wire.Refusal refusal) {
            return refusal.response();
        }
    }

    private Response answer(Request request, SnapFaults.@Nullable Failure failure) {
        if (failure == null) {
            return Response.json(200, found(request, null));
        }
        return switch (failure) {
            case UNAUTHORIZED -> Wire.error(401, "E0001", "Unauthorized");
            case NO_ROLE -> Wire.error(403, "E3002", "Forbidden");
            case TOO_MANY -> Wire.error(429, "E1013", "Too many requests").with("Retry-After", "2");
            case SERVER_ERROR -> Wire.error(500, "E9999", "Internal server error");
            case SILENCE ->
                    Response.of(200, "text/plain", new byte[0]).with(Response.Manner.SILENCE);
            case HALF_ANSWER -> Response.json(200, found(request, null)).with(Response.Manner.HALF);
            case HTML_PAGE ->
                    Response.html(
                            200, "<!DOCTYPE html><html><head><title>Snap</title></head></html>");
            case PARTIAL, LEADS_ELSEWHERE -> Response.json(200, found(request, failure));
        };
    }

    private ObjectNode found(Request request, SnapFaults.@Nullable Failure failure) {
        if (faults.versionRetired()) {
            throw Wire.versionGone();
        }
        String token = request.parameter("access_token", "");
        if (faults.dead() || !token.equals(DemoAds.TOKEN) && !world.opens(token, clock.instant())) {
            throw new Wire.Refusal(401, "E0001", "Unauthorized");
        }
        if (!request.is("GET")) {
            throw new Wire.Refusal(405, "E1005", "Method not allowed");
        }
        List<String> path = request.segments();
        if (path.equals(List.of("v1", "me", "organizations"))) {
            return list(Sort.ORGANIZATION, world.all(Sort.ORGANIZATION), request, failure);
        }
        if (path.equals(List.of("v1", "targeting", "geo", "se", "region"))) {
            return regions();
        }
        Sort sort = Sort.called(path.size() > 2 ? path.get(1) : "").orElseThrow(Wire::missing);
        String id = path.get(2);
        ObjectNode one = world.one(sort, id).orElseThrow(Wire::missing);
        if (path.size() == 3) {
            return list(sort, List.of(one), request, failure);
        }
        if (path.size() == 4 && path.get(3).equals("stats")) {
            ObjectNode told = stats.answer(sort, id, request);
            return failure == SnapFaults.Failure.PARTIAL ? withoutStats(told) : told;
        }
        Sort under =
                Optional.of(path.get(3))
                        .filter(_ -> path.size() == 4)
                        .flatMap(Sort::called)
                        .orElseThrow(Wire::missing);
        return list(under, under(sort, id, under), request, failure);
    }

    private static ObjectNode withoutStats(ObjectNode told) {
        told.putArray("timeseries_stats").add(Wire.failedPart());
        return told;
    }

    private List<ObjectNode> under(Sort sort, String id, Sort under) {
        return switch (sort) {
            case ORGANIZATION -> world.under(under, "organization_id", id);
            case ADACCOUNT -> world.all(under);
            case CAMPAIGN -> world.under(under, "campaign_id", id);
            case ADSQUAD -> world.under(under, "ad_squad_id", id);
            case CREATIVE, AD -> throw Wire.missing();
        };
    }

    private static ObjectNode regions() {
        ObjectNode body = Wire.envelope();
        ArrayNode places = body.putArray("targeting_dimensions");
        Places.REGIONS.forEach(
                (id, name) ->
                        places.add(
                                Wire.part(
                                        "region", Json.object().put("id", id).put("name", name))));
        return body;
    }

    private static ObjectNode list(
            Sort sort,
            List<ObjectNode> all,
            Request request,
            SnapFaults.@Nullable Failure failure) {
        int limit = number(request, "limit", USUAL);
        if (limit < LEAST || limit > MOST) {
            throw Wire.wrong("limit must be between 50 and 1000");
        }
        int from = Math.min(number(request, "cursor", 0), all.size());
        int to = Math.min(from + limit, all.size());
        ObjectNode body = Wire.envelope();
        ArrayNode places = body.putArray(sort.plural());
        all.subList(from, to).forEach(each -> places.add(Wire.part(sort.singular(), each)));
        if (failure == SnapFaults.Failure.PARTIAL && !places.isEmpty()) {
            places.set(places.size() - 1, Wire.failedPart());
        }
        ObjectNode paging = body.putObject("paging");
        if (failure == SnapFaults.Failure.LEADS_ELSEWHERE) {
            paging.put("next_link", "http://169.254.169.254/v1/me?cursor=x");
        } else if (to < all.size()) {
            paging.put(
                    "next_link",
                    request.base() + request.path() + "?cursor=" + to + "&limit=" + limit);
        }
        return body;
    }

    private static int number(Request request, String name, int otherwise) {
        String text = request.parameter(name, "");
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}

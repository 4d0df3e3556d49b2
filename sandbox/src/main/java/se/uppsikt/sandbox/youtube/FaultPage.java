package se.uppsikt.sandbox.youtube;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;

/** The page where YouTube's faults are set by hand. */
final class FaultPage {
    private final Faults faults;

    FaultPage(Faults faults) {
        this.faults = faults;
    }

    Response answer(Request request) throws Request.BadRequest {
        if (request.is("POST")) {
            set(request);
            return Screens.guarded(Response.seeOther("/kanalfel"));
        }
        List<Watching.Choice> failures =
                Arrays.stream(Faults.Failure.values())
                        .map(each -> new Watching.Choice(each.name(), each.swedish()))
                        .toList();
        List<Watching.Choice> channels =
                Arrays.stream(DemoChannel.values())
                        .map(each -> new Watching.Choice(each.id(), each.title()))
                        .toList();
        return Screens.render(
                200,
                "youtube/fel",
                Map.of("told", faults.told(), "failures", failures, "channels", channels));
    }

    private void set(Request request) throws Request.BadRequest {
        switch (request.parameter("gor", "")) {
            case "anrop" -> fail(request);
            case "kvot" -> faults.spendQuota();
            case "nyckel" -> faults.killToken(channel(request));
            case "fornya" -> faults.renewToken(channel(request));
            case "original" -> faults.withholdOriginals();
            case "granskning" -> faults.lockToPrivate();
            case "langsamt" -> faults.workSlowly();
            case "film" -> faults.spoilNext("invalidFile");
            case "tappa" -> faults.loseNotices(count(request));
            case "laga" -> faults.clear();
            default -> throw new Request.BadRequest(422, "Välj vad som ska gå fel.");
        }
    }

    private void fail(Request request) throws Request.BadRequest {
        Faults.Failure failure =
                Arrays.stream(Faults.Failure.values())
                        .filter(each -> each.name().equals(request.parameter("fel")))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Request.BadRequest(
                                                422, "Välj hur anropen ska misslyckas."));
        Outcome outcome =
                switch (request.parameter("utfor", "")) {
                    case "ja" -> Outcome.CARRIED_OUT;
                    case "senare" -> Outcome.CARRIED_OUT_LATER;
                    default -> Outcome.NOT_CARRIED_OUT;
                };
        faults.failCalls(
                failure,
                outcome,
                new Calls(
                        count(request),
                        request.parameter("metod", ""),
                        request.parameter("vag", "").strip()));
    }

    private static DemoChannel channel(Request request) throws Request.BadRequest {
        return DemoChannel.withId(request.parameter("kanal", ""))
                .orElseThrow(() -> new Request.BadRequest(422, "Kanalen finns inte."));
    }

    private static int count(Request request) throws Request.BadRequest {
        String text = request.parameter("antal", "1");
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new Request.BadRequest(422, "Antalet ska vara mellan 1 och 9999.");
        }
        return Integer.parseInt(text);
    }
}

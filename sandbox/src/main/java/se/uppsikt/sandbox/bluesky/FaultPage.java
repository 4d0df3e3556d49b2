package se.uppsikt.sandbox.bluesky;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;

/** The page where faults are set. */
final class FaultPage {
    private final Faults faults;
    private final Sessions sessions;

    FaultPage(Faults faults, Sessions sessions) {
        this.faults = faults;
        this.sessions = sessions;
    }

    Response answer(Request request) throws Request.BadRequest {
        if (request.is("POST")) {
            set(request);
            return Screens.guarded(Response.seeOther("/himmelfel"));
        }
        List<Sky.Choice> failures =
                Arrays.stream(Faults.Failure.values())
                        .map(each -> new Sky.Choice(each.name(), each.swedish()))
                        .toList();
        return Screens.render(
                200, "bluesky/fel", Map.of("told", faults.told(), "failures", failures));
    }

    private void set(Request request) throws Request.BadRequest {
        switch (request.parameter("gor", "")) {
            case "anrop" -> fail(request);
            case "losenord" -> faults.revokePassword(DemoAccount.MUNICIPALITY);
            case "fornya" -> faults.renewPassword(DemoAccount.MUNICIPALITY);
            case "sessioner" -> sessions.forget();
            case "efter" -> faults.fallBehind(true);
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
        String text = request.parameter("antal", "1");
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new Request.BadRequest(422, "Antalet ska vara mellan 1 och 9999.");
        }
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
                        Integer.parseInt(text),
                        request.parameter("metod", ""),
                        request.parameter("vag", "").strip()));
    }
}

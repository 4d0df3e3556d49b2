package se.uppsikt.sandbox.linkedin;

import java.util.Arrays;
import java.util.List;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Request;

/** The page where this platform's faults are set by hand. */
final class FaultPage {
    private final LinkedInFaults faults;
    private final Network network;
    private final Courier courier;

    FaultPage(LinkedInFaults faults, Network network, Courier courier) {
        this.faults = faults;
        this.network = network;
        this.courier = courier;
    }

    List<String> told() {
        List<String> told = new java.util.ArrayList<>(faults.told());
        if (courier.blocked()) {
            told.add("Uppsikts adress är spärrad efter tre felaktiga svar på kontrollfrågan.");
        }
        return told;
    }

    void set(Request request) throws Request.BadRequest {
        switch (request.parameter("gor", "")) {
            case "tappa" -> faults.loseWebhooks(count(request));
            case "dubbla" -> faults.duplicateWebhooks(count(request));
            case "vand" -> faults.reverseWebhooks(count(request));
            case "naken" -> faults.tellBarely(true);
            case "okand" -> network.strange();
            case "namn" -> faults.tellNames(true);
            case "anrop" -> failCalls(request);
            case "ogiltig" -> faults.killToken(LinkedInFaults.DeadToken.INVALID);
            case "aterkallad" -> faults.killToken(LinkedInFaults.DeadToken.REVOKED);
            case "utgangen" -> faults.killToken(LinkedInFaults.DeadToken.EXPIRED);
            case "fornya" -> faults.renewToken();
            case "slut" -> faults.spendTheDay(true);
            case "roll" -> faults.lowerRole(true);
            case "version" -> faults.retireVersions(true);
            case "film" -> faults.failFilms(true);
            case "egna" -> faults.ownCommentsOnly(true);
            case "alla" -> faults.ownCommentsOnly(false);
            case "laga" -> {
                faults.clear();
                courier.forgive();
            }
            default -> throw new Request.BadRequest(422, "Välj vad som ska gå fel.");
        }
    }

    private void failCalls(Request request) throws Request.BadRequest {
        LinkedInFaults.Failure failure =
                Arrays.stream(LinkedInFaults.Failure.values())
                        .filter(f -> f.name().equals(request.parameter("fel")))
                        .findFirst()
                        .orElseThrow(
                                () -> new Request.BadRequest(422, "Välj hur anropen misslyckas."));
        faults.failCalls(
                failure,
                switch (request.parameter("utfor", "")) {
                    case "ja" -> Outcome.CARRIED_OUT;
                    case "senare" -> Outcome.CARRIED_OUT_LATER;
                    default -> Outcome.NOT_CARRIED_OUT;
                },
                new Calls(
                        count(request),
                        request.parameter("metod", ""),
                        request.parameter("vag", "").strip()));
    }

    private static int count(Request request) throws Request.BadRequest {
        String text = request.parameter("antal", "1");
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new Request.BadRequest(422, "Antalet ska vara mellan 1 och 9999.");
        }
        return Integer.parseInt(text);
    }
}

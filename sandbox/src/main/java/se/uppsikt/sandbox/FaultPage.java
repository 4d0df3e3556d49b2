package se.uppsikt.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Request;

/** The page where faults are set by hand. */
final class FaultPage {
    private final Faults faults;
    private final Consumer<String> sendUnknown;

    FaultPage(Faults faults, Consumer<String> sendUnknown) {
        this.faults = faults;
        this.sendUnknown = sendUnknown;
    }

    List<String> told() {
        return faults.told();
    }

    static List<Screen.Choice> pages() {
        return Arrays.stream(DemoPage.values())
                .map(page -> new Screen.Choice(page.id(), page.title()))
                .toList();
    }

    static List<Screen.Choice> failures() {
        return Arrays.stream(Faults.Failure.values())
                .map(failure -> new Screen.Choice(failure.name(), failure.swedish()))
                .toList();
    }

    static List<Screen.Choice> oddities() {
        return Arrays.stream(Oddities.Oddity.values())
                .map(oddity -> new Screen.Choice(oddity.name(), oddity.swedish()))
                .toList();
    }

    static List<Screen.Choice> caseSystem() {
        return Arrays.stream(CaseSystem.Manner.values())
                .map(manner -> new Screen.Choice(manner.name(), manner.swedish()))
                .toList();
    }

    void set(Request request) throws Request.BadRequest {
        String page = request.parameter("sida", DemoPage.MUNICIPALITY.id());
        if (DemoPage.withId(page).isEmpty()) {
            throw new Request.BadRequest(422, "Sidan finns inte.");
        }
        switch (request.parameter("gor", "")) {
            case "tappa" -> faults.loseWebhooks(count(request));
            case "dubbla" -> faults.duplicateWebhooks(count(request));
            case "vand" -> faults.reverseWebhooks(count(request));
            case "anonym" -> faults.omitFrom(count(request));
            case "okand" -> sendUnknown.accept(page);
            case "anrop" -> failCalls(request);
            case "utgangen" -> faults.killToken(page, 463);
            case "losenord" -> faults.killToken(page, 460);
            case "fornya" -> faults.renewToken(page);
            case "grans" -> faults.limitRate(page);
            case "slapp" -> faults.clearRateLimit(page);
            case "egenhet" -> beOdd(request);
            case "slapa" -> faults.oddities().lag(Duration.ofSeconds(count(request)));
            case "arende" -> behave(request);
            case "laga" -> faults.clear();
            default -> throw new Request.BadRequest(422, "Välj vad som ska gå fel.");
        }
    }

    private void failCalls(Request request) throws Request.BadRequest {
        Faults.Failure failure =
                Arrays.stream(Faults.Failure.values())
                        .filter(f -> f.name().equals(request.parameter("fel")))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Request.BadRequest(
                                                422, "Välj hur anropen ska misslyckas."));
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

    private void beOdd(Request request) throws Request.BadRequest {
        faults.oddities()
                .set(
                        Arrays.stream(Oddities.Oddity.values())
                                .filter(o -> o.name().equals(request.parameter("egenhet")))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new Request.BadRequest(
                                                        422, "Välj vad som är udda.")));
    }

    private void behave(Request request) throws Request.BadRequest {
        faults.caseSystem()
                .behave(
                        Arrays.stream(CaseSystem.Manner.values())
                                .filter(manner -> manner.name().equals(request.parameter("arende")))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new Request.BadRequest(
                                                        422, "Välj hur ärendesystemet gör.")));
    }

    private static int count(Request request) throws Request.BadRequest {
        String text = request.parameter("antal", "1");
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new Request.BadRequest(422, "Antalet ska vara mellan 1 och 9999.");
        }
        return Integer.parseInt(text);
    }
}

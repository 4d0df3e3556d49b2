package se.uppsikt.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.uppsikt.sandbox.base.Asked;
import se.uppsikt.sandbox.base.ControlForm;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Request;

/** The forms where Facebook's faults are set by hand. */
final class FaultForms implements Controls {
    private final Faults faults;
    private final Consumer<String> sendUnknown;
    private final Controls calls;

    FaultForms(Faults faults, Consumer<String> sendUnknown) {
        this.faults = faults;
        this.sendUnknown = sendUnknown;
        this.calls = new GraphForms(faults, GraphForms.Whose.FACEBOOK);
    }

    @Override
    public List<String> told() {
        return Stream.concat(faults.told().stream(), calls.told().stream()).toList();
    }

    @Override
    public List<ControlForm> forms() {
        Stream<ControlForm> own =
                Stream.of(
                        ControlForm.headed("Nyckel och gräns")
                                .asking("sida", "Sida", DemoPage.values())
                                .doing("utgangen", "Nyckeln har gått ut")
                                .doing("losenord", "Lösenordet är bytt")
                                .doing("fornya", "Nyckeln gäller igen")
                                .doing("grans", "Anropsgränsen är nådd")
                                .doing("slapp", "Släpp gränsen"),
                        ControlForm.deliveries().doing("anonym", "Utelämna avsändaren"),
                        ControlForm.headed("Okända händelser")
                                .asking("sida", "Sida", DemoPage.values())
                                .doing("okand", "Skicka tre okända händelser"),
                        ControlForm.headed("Egenheter")
                                .asking(
                                        "egenhet",
                                        "Plattformen gör annorlunda",
                                        Oddities.Oddity.values())
                                .doing("egenhet", "Gör så"),
                        ControlForm.headed("Listor som släpar")
                                .asking(new ControlForm.Number("antal", "Så många sekunder", 20))
                                .doing("slapa", "Låt listorna släpa"));
        return Stream.concat(calls.forms().stream(), own).toList();
    }

    @Override
    public void set(String deed, Request request) throws Request.BadRequest {
        switch (deed) {
            case "tappa" -> faults.loseWebhooks(Asked.count(request));
            case "dubbla" -> faults.duplicateWebhooks(Asked.count(request));
            case "vand" -> faults.reverseWebhooks(Asked.count(request));
            case "anonym" -> faults.omitFrom(Asked.count(request));
            case "okand" -> sendUnknown.accept(page(request));
            case "utgangen" -> faults.killToken(page(request), 463);
            case "losenord" -> faults.killToken(page(request), 460);
            case "fornya" -> faults.renewToken(page(request));
            case "grans" -> faults.limitRate(page(request));
            case "slapp" -> faults.clearRateLimit(page(request));
            case "egenhet" ->
                    faults.oddities().set(Asked.one(Oddities.Oddity.class, "egenhet", request));
            case "slapa" -> faults.oddities().lag(Duration.ofSeconds(Asked.count(request)));
            default -> calls.set(deed, request);
        }
    }

    private static String page(Request request) throws Request.BadRequest {
        return Asked.one(DemoPage.class, "sida", request).id();
    }

    @Override
    public void clear() {
        faults.mend();
        calls.clear();
    }
}

package se.uppsikt.sandbox.linkedin;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.sandbox.base.Asked;
import se.uppsikt.sandbox.base.ControlForm;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Request;

/** The forms where LinkedIn's faults are set by hand. */
final class FaultForms implements Controls {
    private final LinkedInFaults faults;
    private final Network network;
    private final Courier courier;

    FaultForms(LinkedInFaults faults, Network network, Courier courier) {
        this.faults = faults;
        this.network = network;
        this.courier = courier;
    }

    @Override
    public List<String> told() {
        List<String> told = new ArrayList<>(faults.told());
        if (courier.blocked()) {
            told.add("Uppsikts adress är spärrad efter tre felaktiga svar på kontrollfrågan.");
        }
        return told;
    }

    @Override
    public List<ControlForm> forms() {
        return List.of(
                ControlForm.calls("till exempel /comments", LinkedInFaults.Failure.values()),
                ControlForm.headed("Nyckel, roll, gräns och version")
                        .doing("utgangen", "Nyckeln har gått ut")
                        .doing("aterkallad", "Nyckeln är återkallad")
                        .doing("ogiltig", "Nyckeln är ogiltig")
                        .doing("fornya", "Nyckeln gäller igen")
                        .doing("slut", "Dagens anrop är slut")
                        .doing("roll", "Rollen är för låg")
                        .doing("version", "Versionen gäller inte")
                        .doing("film", "Filmer går inte att behandla"),
                ControlForm.deliveries()
                        .doing("naken", "Skicka utan innehåll")
                        .doing("okand", "Skicka en okänd händelse"),
                ControlForm.headed("Det som är oklart hos LinkedIn")
                        .saying(
                                "Ingen dokumentation säger om en sida får ta bort medlemmars kommentarer genom ett program.")
                        .doing("alla", "Sidan får ta bort andras")
                        .doing("egna", "Sidan får bara ta bort egna")
                        .doing("namn", "Lämna ut namnen på dem som skriver"));
    }

    @Override
    public void set(String deed, Request request) throws Request.BadRequest {
        switch (deed) {
            case "tappa" -> faults.loseWebhooks(Asked.count(request));
            case "dubbla" -> faults.duplicateWebhooks(Asked.count(request));
            case "vand" -> faults.reverseWebhooks(Asked.count(request));
            case "naken" -> faults.tellBarely(true);
            case "okand" -> network.strange();
            case "namn" -> faults.tellNames(true);
            case "anrop" ->
                    faults.failCalls(
                            Asked.one(LinkedInFaults.Failure.class, "fel", request),
                            Asked.outcome(request),
                            Asked.calls(request));
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
            default -> throw Asked.unknown();
        }
    }

    @Override
    public void clear() {
        faults.clear();
        courier.forgive();
    }
}

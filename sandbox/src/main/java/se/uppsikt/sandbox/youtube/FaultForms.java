package se.uppsikt.sandbox.youtube;

import java.util.List;
import se.uppsikt.sandbox.base.Asked;
import se.uppsikt.sandbox.base.ControlForm;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Request;

/** The forms where YouTube's faults are set by hand. */
final class FaultForms implements Controls {
    private final Faults faults;

    FaultForms(Faults faults) {
        this.faults = faults;
    }

    @Override
    public List<String> told() {
        return faults.told();
    }

    @Override
    public List<ControlForm> forms() {
        return List.of(
                ControlForm.calls("till exempel /comments", Faults.Failure.values()),
                ControlForm.headed("Nyckel")
                        .asking("kanal", "Kanal", DemoChannel.values())
                        .doing("nyckel", "Nyckeln gäller inte")
                        .doing("fornya", "Nyckeln gäller igen"),
                ControlForm.headed("Kvot, version och originaltext")
                        .doing("kvot", "Dagens kvot är slut")
                        .doing("version", "Versionen gäller inte")
                        .doing("original", "Lämna inte ut originaltexten"),
                ControlForm.headed("Filmer som skickas in")
                        .doing("granskning", "Lås dem som privata")
                        .doing("langsamt", "Arbeta en timme med varje")
                        .doing("film", "Nästa går inte att använda"),
                ControlForm.headed("Meddelanden om filmer")
                        .asking(new ControlForm.Number("antal", "Hur många kommande", 1))
                        .doing("tappa", "Tappa bort")
                        .doing("dubbla", "Skicka två gånger"));
    }

    @Override
    public void set(String deed, Request request) throws Request.BadRequest {
        switch (deed) {
            case "anrop" ->
                    faults.failCalls(
                            Asked.one(Faults.Failure.class, "fel", request),
                            Asked.outcome(request),
                            Asked.calls(request));
            case "kvot" -> faults.spendQuota();
            case "version" -> faults.retireVersion();
            case "nyckel" -> faults.killToken(channel(request));
            case "fornya" -> faults.renewToken(channel(request));
            case "original" -> faults.withholdOriginals();
            case "granskning" -> faults.lockToPrivate();
            case "langsamt" -> faults.workSlowly();
            case "film" -> faults.spoilNext("invalidFile");
            case "tappa" -> faults.loseNotices(Asked.count(request));
            case "dubbla" -> faults.duplicateNotices(Asked.count(request));
            default -> throw Asked.unknown();
        }
    }

    private static DemoChannel channel(Request request) throws Request.BadRequest {
        return Asked.one(DemoChannel.class, "kanal", request);
    }

    @Override
    public void clear() {
        faults.clear();
    }
}

package se.uppsikt.sandbox.bluesky;

import java.util.List;
import se.uppsikt.sandbox.base.Asked;
import se.uppsikt.sandbox.base.ControlForm;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Request;

/** The forms where Bluesky's faults are set by hand. */
final class FaultForms implements Controls {
    private final Faults faults;
    private final Sessions sessions;

    FaultForms(Faults faults, Sessions sessions) {
        this.faults = faults;
        this.sessions = sessions;
    }

    @Override
    public List<String> told() {
        return faults.told();
    }

    @Override
    public List<ControlForm> forms() {
        return List.of(
                ControlForm.calls("till exempel createRecord", Faults.Failure.values())
                        .saying(
                                "Bluesky har inga versioner och skickar inga händelser. Uppsikt frågar."),
                ControlForm.headed("Applösenord och inloggning")
                        .doing("losenord", "Applösenordet är borttaget")
                        .doing("fornya", "Applösenordet gäller igen")
                        .doing("sessioner", "Glöm alla inloggningar"),
                ControlForm.headed("Flödet")
                        .doing("efter", "Flödet släpar efter")
                        .doing("ensam", "Servern har inget nätverk att fråga"));
    }

    @Override
    public void set(String deed, Request request) throws Request.BadRequest {
        switch (deed) {
            case "anrop" ->
                    faults.failCalls(
                            Asked.one(Faults.Failure.class, "fel", request),
                            Asked.outcome(request),
                            Asked.calls(request));
            case "losenord" -> faults.revokePassword(DemoAccount.MUNICIPALITY);
            case "fornya" -> faults.renewPassword(DemoAccount.MUNICIPALITY);
            case "sessioner" -> sessions.forget();
            case "efter" -> faults.fallBehind(true);
            case "ensam" -> faults.standAlone(true);
            default -> throw Asked.unknown();
        }
    }

    @Override
    public void clear() {
        faults.clear();
    }
}

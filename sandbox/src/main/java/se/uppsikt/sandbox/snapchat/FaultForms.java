package se.uppsikt.sandbox.snapchat;

import java.util.List;
import se.uppsikt.sandbox.base.Asked;
import se.uppsikt.sandbox.base.ControlForm;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Request;

/** The forms where Snapchat's faults are set by hand. */
final class FaultForms implements Controls {
    private final SnapFaults faults;

    FaultForms(SnapFaults faults) {
        this.faults = faults;
    }

    @Override
    public List<String> told() {
        return faults.told();
    }

    @Override
    public List<ControlForm> forms() {
        return List.of(
                ControlForm.reads("till exempel /stats", SnapFaults.Failure.values()),
                ControlForm.headed("Nyckel och version")
                        .saying(
                                "En nyckel som inte gäller går inte att förnya, förrän någon ansluter på nytt.")
                        .doing("nyckel", "Nyckeln gäller inte")
                        .doing("fornya", "Nyckeln gäller igen")
                        .doing("version", "Versionen gäller inte"));
    }

    @Override
    public void set(String deed, Request request) throws Request.BadRequest {
        switch (deed) {
            case "anrop" ->
                    faults.failCalls(
                            Asked.one(SnapFaults.Failure.class, "fel", request),
                            Asked.calls(request));
            case "nyckel" -> faults.killTokens(true);
            case "fornya" -> faults.killTokens(false);
            case "version" -> faults.retireVersion(true);
            default -> throw Asked.unknown();
        }
    }

    @Override
    public void clear() {
        faults.clear();
    }
}

package se.uppsikt.sandbox;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.sandbox.base.Asked;
import se.uppsikt.sandbox.base.ControlForm;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Failures;
import se.uppsikt.sandbox.base.Request;

/**
 * The forms where calls of the Graph API are made to fail, for the one or the other of the two that
 * it answers for.
 */
final class GraphForms implements Controls {
    private final Faults faults;
    private final Whose whose;

    /** Whose calls. */
    enum Whose {
        FACEBOOK("till exempel /comments", ""),
        INSTAGRAM(
                "till exempel /replies",
                "Det gäller inlägg, händelser och kommentarer. Meddelanden går genom sidan, och kontots nyckel är sidans: de ställs in under Facebook.");

        private final String example;
        private final String says;

        Whose(String example, String says) {
            this.example = example;
            this.says = says;
        }
    }

    GraphForms(Faults faults, Whose whose) {
        this.faults = faults;
        this.whose = whose;
    }

    private Failures<Faults.Failure> failures() {
        return faults.failures(whose);
    }

    @Override
    public List<String> told() {
        List<String> told = new ArrayList<>();
        failures().waiting().forEach(one -> told.add(one.told(one.failure().swedish())));
        if (faults.versionRetired()) {
            told.add(
                    "Versionen %s gäller inte: svaren kommer från %s."
                            .formatted(Graph.VERSION, Graph.NEXT_VERSION));
        }
        return told;
    }

    @Override
    public List<ControlForm> forms() {
        return List.of(
                ControlForm.calls(whose.example, Faults.Failure.values()).saying(whose.says),
                ControlForm.headed("Version")
                        .saying(
                                "Facebook och Instagram har samma. När den tas ur bruk svarar den äldsta som är kvar.")
                        .doing("version", "Versionen gäller inte"));
    }

    @Override
    public void set(String deed, Request request) throws Request.BadRequest {
        switch (deed) {
            case "anrop" ->
                    failures()
                            .plan(
                                    Asked.one(Faults.Failure.class, "fel", request),
                                    Asked.outcome(request),
                                    Asked.calls(request));
            case "version" -> faults.retireVersion(true);
            default -> throw Asked.unknown();
        }
    }

    @Override
    public void clear() {
        failures().clear();
        faults.retireVersion(false);
    }
}

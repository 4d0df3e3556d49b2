package se.uppsikt.sandbox.control;

import java.util.List;
import java.util.stream.Stream;
import se.uppsikt.sandbox.base.Asked;
import se.uppsikt.sandbox.base.ControlForm;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Spoiling;

/** A platform's own forms, and the one where its answers are spoilt on their way. */
record SpoiltAnswers(String platform, Controls own, Spoiling spoiling) implements Controls {
    private static final String DEED = "svar";

    @Override
    public List<String> told() {
        return Stream.concat(own.told().stream(), spoiling.told(platform).stream()).toList();
    }

    @Override
    public List<ControlForm> forms() {
        ControlForm answers =
                ControlForm.headed("Svar på vägen")
                        .asking("satt", "Det som händer med svaren", Spoiling.Way.values())
                        .asking(new ControlForm.Number("antal", "Hur många kommande svar", 1))
                        .asking(
                                new ControlForm.Words(
                                        "vag", "Bara när sökvägen innehåller", "eller inget"))
                        .doing(DEED, "Gör så med svaren");
        return Stream.concat(own.forms().stream(), Stream.of(answers)).toList();
    }

    @Override
    public void set(String deed, Request request) throws Request.BadRequest {
        if (deed.equals(DEED)) {
            spoiling.plan(
                    platform, Asked.one(Spoiling.Way.class, "satt", request), Asked.calls(request));
        } else {
            own.set(deed, request);
        }
    }

    @Override
    public void clear() {
        own.clear();
        spoiling.clear(platform);
    }
}

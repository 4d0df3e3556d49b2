package se.uppsikt.sandbox.instagram;

import java.util.List;
import java.util.stream.Stream;
import se.uppsikt.sandbox.base.Asked;
import se.uppsikt.sandbox.base.ControlForm;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Request;

/** The forms where Instagram's faults are set by hand. */
final class FaultForms implements Controls {
    private final Instagram instagram;
    private final Controls calls;

    /**
     * @param calls those of the Graph API, which answers for Instagram too
     */
    FaultForms(Instagram instagram, Controls calls) {
        this.instagram = instagram;
        this.calls = calls;
    }

    @Override
    public List<String> told() {
        return Stream.concat(instagram.told().stream(), calls.told().stream()).toList();
    }

    @Override
    public List<ControlForm> forms() {
        ControlForm limit =
                ControlForm.headed("Anropsgränsen")
                        .asking("konto", "Konto", Profile.values())
                        .doing("grans", "Anropsgränsen är nådd")
                        .doing("slapp", "Släpp gränsen");
        ControlForm deliveries = ControlForm.deliveries().doing("anonym", "Utelämna avsändaren");
        ControlForm publishing =
                ControlForm.headed("Publiceringar")
                        .asking("konto", "Konto", Profile.values())
                        .doing("fullt", "Dagens publiceringar är slut")
                        .doing("utestangd", "Inget går att hämta hos Uppsikt")
                        .doing("film", "Ingen film går att läsa")
                        .doing("gammalt", "Det som är förberett blir för gammalt");
        return Stream.concat(calls.forms().stream(), Stream.of(limit, publishing, deliveries))
                .toList();
    }

    @Override
    public void set(String deed, Request request) throws Request.BadRequest {
        switch (deed) {
            case "tappa" -> instagram.wire().lose(Asked.count(request));
            case "dubbla" -> instagram.wire().duplicate(Asked.count(request));
            case "vand" -> instagram.wire().reverse(Asked.count(request));
            case "anonym" -> instagram.wire().omitFrom(Asked.count(request));
            case "grans" -> instagram.limitRate(Asked.one(Profile.class, "konto", request));
            case "slapp" -> instagram.clearRateLimit(Asked.one(Profile.class, "konto", request));
            case "fullt" -> instagram.fill(Asked.one(Profile.class, "konto", request));
            case "utestangd" -> instagram.shutOut(true);
            case "film" -> instagram.failFilms();
            case "gammalt" -> instagram.expireContainers();
            default -> calls.set(deed, request);
        }
    }

    @Override
    public void clear() {
        instagram.mend();
        calls.clear();
    }
}

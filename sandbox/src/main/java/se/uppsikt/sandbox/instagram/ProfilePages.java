package se.uppsikt.sandbox.instagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Request.BadRequest;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;

/** The pages where a person plays citizen. Everything works without scripts; they only refresh. */
final class ProfilePages {
    private final Happenings happenings;
    private final CitizenActs acts;
    private final Films films;
    private final Instagram instagram;

    ProfilePages(Happenings happenings, Photos photos, Films films, Instagram instagram) {
        this.happenings = happenings;
        this.acts = new CitizenActs(happenings, photos);
        this.films = films;
        this.instagram = instagram;
    }

    Response answer(Request request) throws BadRequest {
        List<String> path = request.segments();
        if (path.getFirst().equals("profilfel")) {
            return faults(request);
        }
        if (path.equals(List.of("profil", "stil.css"))) {
            return style();
        }
        if (path.size() == 3 && path.get(1).equals("film")) {
            return film(path.get(2));
        }
        if (path.size() < 2 || path.size() > 3) {
            throw missing();
        }
        Profile profile = Profile.withUsername(path.get(1)).orElseThrow(ProfilePages::missing);
        Citizen me = Citizen.withSlug(request.parameter("som", "")).orElse(Citizen.AMINA);
        String below = path.size() == 3 ? path.get(2) : "";
        if (request.is("POST")) {
            return Response.seeOther(acts.act(profile, me, below, request));
        }
        Sight sight = new Sight(happenings, profile, me);
        return switch (below) {
            case "" ->
                    Screens.render(
                            200,
                            "instagram/profil",
                            Map.of("head", sight.head(), "feed", sight.feed()));
            case "meddelanden" ->
                    Screens.render(
                            200,
                            "instagram/meddelanden",
                            Map.of("head", sight.head(), "talk", sight.talk()));
            default -> throw missing();
        };
    }

    private Response film(String name) throws BadRequest {
        try {
            return Response.of(
                    200, "video/mp4", films.read(name).orElseThrow(ProfilePages::missing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response faults(Request request) throws BadRequest {
        if (request.is("POST")) {
            set(request);
            return Response.seeOther("/profilfel");
        }
        return Screens.render(
                200,
                "instagram/fel",
                Map.of(
                        "told",
                        instagram.told(),
                        "accounts",
                        List.of(Profile.values()).stream().map(Profile::username).toList()));
    }

    private void set(Request request) throws BadRequest {
        switch (request.parameter("gor", "")) {
            case "tappa" -> instagram.wire().lose(count(request));
            case "dubbla" -> instagram.wire().duplicate(count(request));
            case "vand" -> instagram.wire().reverse(count(request));
            case "anonym" -> instagram.wire().omitFrom(count(request));
            case "grans" ->
                    instagram.limitRate(
                            Profile.withUsername(request.parameter("konto", ""))
                                    .orElseThrow(ProfilePages::missing));
            case "fullt" ->
                    instagram.fill(
                            Profile.withUsername(request.parameter("konto", ""))
                                    .orElseThrow(ProfilePages::missing));
            case "laga" -> instagram.mend();
            default -> throw new BadRequest(422, "Välj vad som ska gå fel.");
        }
    }

    private static int count(Request request) throws BadRequest {
        String text = request.parameter("antal", "1");
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new BadRequest(422, "Antalet ska vara mellan 1 och 9999.");
        }
        return Integer.parseInt(text);
    }

    private static Response style() {
        try (InputStream in =
                Objects.requireNonNull(ProfilePages.class.getResourceAsStream("profil.css"))) {
            return Screens.guarded(Response.of(200, "text/css; charset=utf-8", in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadRequest missing() {
        return new BadRequest(404, "Sidan finns inte.");
    }
}

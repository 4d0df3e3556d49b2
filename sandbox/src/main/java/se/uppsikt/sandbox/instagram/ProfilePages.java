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

    ProfilePages(Happenings happenings, Photos photos, Films films) {
        this.happenings = happenings;
        this.acts = new CitizenActs(happenings, photos);
        this.films = films;
    }

    Response answer(Request request) throws BadRequest {
        List<String> path = request.segments();
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

package se.uppsikt.platforms.youtube;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.connecting.PlatformSignIn;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/**
 * Google's sign-in: the person chooses a channel on Google's own page, and the yes gives a key for
 * that channel which lives an hour, and what it is renewed with.
 */
@Component
class YouTubeSignIn implements PlatformSignIn {
    private static final String RIGHT = "https://www.googleapis.com/auth/youtube.force-ssl";
    private static final String FIGURES = "https://www.googleapis.com/auth/yt-analytics.readonly";
    private static final Duration USUAL = Duration.ofHours(1);

    private final URI consent;
    private final Tokens tokens;
    private final DataApi api;

    YouTubeSignIn(
            @Value("${uppsikt.youtube.consent:${uppsikt.sandbox:https://accounts.google.com}}")
                    URI consent,
            Tokens tokens,
            DataApi api) {
        this.consent = consent;
        this.tokens = tokens;
        this.api = api;
    }

    @Override
    public Platform platform() {
        return Platform.YOUTUBE;
    }

    @Override
    public List<Right> rights() {
        return List.of(
                new Right(
                        RIGHT,
                        "läsa kanalens filmer och kommentarer, svara på, dölja och ta bort kommentarer, och publicera filmer med undertexter",
                        true),
                new Right(FIGURES, "läsa kanalens statistik, dygn för dygn", false));
    }

    /** What renews the key is given only when it is asked for anew. */
    @Override
    public URI address(AppKeys app, Journey journey) {
        return URI.create(
                consent.toString().replaceAll("/+$", "")
                        + "/o/oauth2/v2/auth?"
                        + DataApi.form(
                                Map.of(
                                        "response_type",
                                        "code",
                                        "client_id",
                                        app.appId(),
                                        "redirect_uri",
                                        journey.back().toString(),
                                        "scope",
                                        RIGHT + " " + FIGURES,
                                        "state",
                                        journey.state(),
                                        "access_type",
                                        "offline",
                                        "prompt",
                                        "consent select_account",
                                        "code_challenge",
                                        journey.challenge(),
                                        "code_challenge_method",
                                        "S256")));
    }

    @Override
    public Grant exchange(AppKeys app, String code, Journey journey) {
        return grant(
                tokens.token(
                        Map.of(
                                "grant_type", "authorization_code",
                                "code", code,
                                "client_id", app.appId(),
                                "client_secret", app.secret().reveal(),
                                "redirect_uri", journey.back().toString(),
                                "code_verifier", journey.verifier().reveal())));
    }

    @Override
    public List<Choice> choices(AppKeys app, Grant grant) {
        List<Choice> choices = new ArrayList<>();
        Pages.walk(
                api,
                grant.token(),
                "channels",
                Map.of("part", "id,snippet", "mine", "true", "maxResults", "50"),
                reply -> {
                    for (JsonNode each : reply.items()) {
                        String id = GraphJson.id(each, "id");
                        String title = GraphJson.wording(each.path("snippet"), "title");
                        if (id != null) {
                            choices.add(
                                    new Choice(
                                            id, title == null ? id : title, grant.token(), null));
                        }
                    }
                    return true;
                });
        return choices;
    }

    @Override
    public Optional<Grant> renewed(AppKeys app, Secret refresh) {
        return Optional.of(
                grant(
                        tokens.token(
                                Map.of(
                                        "grant_type", "refresh_token",
                                        "refresh_token", refresh.reveal(),
                                        "client_id", app.appId(),
                                        "client_secret", app.secret().reveal()))));
    }

    private Grant grant(JsonNode told) {
        String token = GraphJson.wording(told, "access_token");
        if (token == null) {
            throw PlatformHttp.unavailable(Platform.YOUTUBE, "no access_token in the answer");
        }
        String refresh = GraphJson.wording(told, "refresh_token");
        Instant until = in(told, "expires_in");
        return new Grant(
                new Secret(token),
                until == null ? tokens.now().plus(USUAL) : until,
                refresh == null ? null : new Secret(refresh),
                in(told, "refresh_token_expires_in"),
                scopes(told));
    }

    private @Nullable Instant in(JsonNode told, String field) {
        String seconds = GraphJson.text(told, field);
        return seconds != null && seconds.matches("[0-9]{1,9}")
                ? tokens.now().plusSeconds(Long.parseLong(seconds))
                : null;
    }

    private static Set<String> scopes(JsonNode told) {
        String scopes = GraphJson.text(told, "scope");
        return scopes == null
                ? Set.of()
                : Arrays.stream(scopes.split(" "))
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.toSet());
    }
}

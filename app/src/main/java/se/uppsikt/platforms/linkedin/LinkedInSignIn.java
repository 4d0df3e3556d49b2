package se.uppsikt.platforms.linkedin;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.connecting.PlatformSignIn;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/**
 * LinkedIn's sign-in: a yes gives a key that lives sixty days, and to apps that LinkedIn has
 * approved for it also what renews it for a year; others must ask the person again. The key opens
 * every page that the person administers.
 */
@Component
class LinkedInSignIn implements PlatformSignIn {
    private static final List<Right> RIGHTS =
            List.of(
                    new Right(
                            "rw_organization_admin",
                            "se vilka sidor du sköter och få veta i samma stund som någon skriver",
                            true),
                    new Right("r_organization_social", "läsa sidans inlägg", true),
                    new Right("r_organization_social_feed", "läsa kommentarer", true),
                    new Right(
                            "w_organization_social_feed",
                            "svara på och ta bort kommentarer",
                            false),
                    new Right("w_organization_social", "publicera inlägg, bilder och film", false));

    private final LinkedInApi api;
    private final InstantSource time;

    LinkedInSignIn(LinkedInApi api, InstantSource time) {
        this.api = api;
        this.time = time;
    }

    @Override
    public Platform platform() {
        return Platform.LINKEDIN;
    }

    @Override
    public List<Right> rights() {
        return RIGHTS;
    }

    @Override
    public URI address(AppKeys app, Journey journey) {
        return api.authorization(
                Map.of(
                        "response_type", "code",
                        "client_id", app.appId(),
                        "redirect_uri", journey.back().toString(),
                        "state", journey.state(),
                        "scope",
                                RIGHTS.stream().map(Right::word).collect(Collectors.joining(" "))));
    }

    @Override
    public Grant exchange(AppKeys app, String code, Journey journey) {
        return grant(
                app,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        journey.back().toString()));
    }

    @Override
    public Optional<Grant> renewed(AppKeys app, Secret refresh) {
        return Optional.of(
                grant(
                        app,
                        Map.of("grant_type", "refresh_token", "refresh_token", refresh.reveal())));
    }

    private Grant grant(AppKeys app, Map<String, String> asked) {
        Map<String, String> form = new TreeMap<>(asked);
        form.put("client_id", app.appId());
        form.put("client_secret", app.secret().reveal());
        JsonNode told = api.oauth("accessToken", form).body();
        String token = GraphJson.text(told, "access_token");
        if (token == null) {
            throw LinkedInApi.broken(Effect.READS, "no access_token in the answer");
        }
        String refresh = GraphJson.text(told, "refresh_token");
        String scopes = GraphJson.text(told, "scope");
        return new Grant(
                new Secret(token),
                until(told, "expires_in"),
                refresh == null ? null : new Secret(refresh),
                until(told, "refresh_token_expires_in"),
                scopes == null ? Set.of() : Set.copyOf(Arrays.asList(scopes.split("[ ,]+"))));
    }

    private @Nullable Instant until(JsonNode told, String field) {
        long seconds = told.path(field).asLong(0);
        return seconds > 0 ? time.instant().plus(Duration.ofSeconds(seconds)) : null;
    }

    /** The pages that the person administers; to whoever administers none, the list is empty. */
    @Override
    public List<Choice> choices(AppKeys app, Grant grant) {
        List<Choice> choices = new ArrayList<>();
        LinkedInList.walk(
                api,
                grant.token(),
                "organizationAcls",
                Map.of("q", "roleAssignee", "role", "ADMINISTRATOR", "state", "APPROVED"),
                reply -> {
                    for (JsonNode role : reply.body().path("elements")) {
                        String page = Urn.page(GraphJson.text(role, "organization"));
                        if (page != null) {
                            choices.add(choice(page, grant.token()));
                        }
                    }
                    return true;
                });
        return choices;
    }

    private Choice choice(String page, Secret token) {
        String path = "organizations/" + Urn.encoded(page);
        String name = GraphJson.wording(api.get(token, path, Map.of()).body(), "localizedName");
        return new Choice(page, name == null ? page : name, token, null);
    }
}

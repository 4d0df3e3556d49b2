package se.uppsikt.platforms.meta;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.connecting.PlatformSignIn;
import se.uppsikt.platforms.meta.Graph.Verb;
import tools.jackson.databind.JsonNode;

/**
 * Facebook Login for Business as Graph v26.0 has it: a yes gives a key of the person that lives an
 * hour or two, which is exchanged for one of sixty days, out of which each page's own key comes;
 * those hold until something happens to them. Keys and the app's secret travel in bodies and
 * headers, never in addresses.
 */
final class MetaSignIn implements PlatformSignIn {
    private static final String PAGES = "id,name,access_token,tasks";
    private static final String WITH_INSTAGRAM = PAGES + ",instagram_business_account";
    private static final Set<String> MODERATES =
            Set.of("MODERATE", "MANAGE", "PROFILE_PLUS_MODERATE", "PROFILE_PLUS_FULL_CONTROL");

    private final Platform platform;
    private final List<Right> rights;
    private final Graph graph;
    private final URI dialog;
    private final InstantSource time;

    MetaSignIn(Platform platform, List<Right> rights, Graph graph, URI dialog, InstantSource time) {
        this.platform = platform;
        this.rights = List.copyOf(rights);
        this.graph = graph;
        this.dialog = dialog;
        this.time = time;
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public Platform appOf() {
        return Platform.FACEBOOK;
    }

    @Override
    public List<Right> rights() {
        return rights;
    }

    @Override
    public URI address(AppKeys app, Journey journey) {
        String scope = rights.stream().map(Right::word).collect(Collectors.joining(","));
        return URI.create(
                dialog.toString().replaceAll("/+$", "")
                        + "/"
                        + Graph.VERSION
                        + "/dialog/oauth?response_type=code&client_id="
                        + encoded(app.appId())
                        + "&redirect_uri="
                        + encoded(journey.back().toString())
                        + "&state="
                        + encoded(journey.state())
                        + "&scope="
                        + encoded(scope));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public Grant exchange(AppKeys app, String code, Journey journey) {
        JsonNode brief =
                token(
                        app,
                        Map.of(
                                "client_id", app.appId(),
                                "client_secret", app.secret().reveal(),
                                "redirect_uri", journey.back().toString(),
                                "code", code));
        JsonNode lasting =
                token(
                        app,
                        Map.of(
                                "grant_type", "fb_exchange_token",
                                "client_id", app.appId(),
                                "client_secret", app.secret().reveal(),
                                "fb_exchange_token", key(brief).reveal()));
        Secret key = key(lasting);
        long seconds = lasting.path("expires_in").asLong(0);
        @Nullable Instant until =
                seconds > 0 ? time.instant().plus(Duration.ofSeconds(seconds)) : null;
        return new Grant(key, until, null, null, given(app, key));
    }

    private JsonNode token(AppKeys app, Map<String, String> parameters) {
        return graph.call(Verb.POST, MetaApp.token(app), "oauth/access_token", parameters).body();
    }

    private static Secret key(JsonNode answer) {
        String key = GraphJson.text(answer, "access_token");
        if (key == null) {
            throw Graph.outcomeUnknown(Platform.FACEBOOK, "no access_token in the answer");
        }
        return new Secret(key);
    }

    /** What the person left ticked. */
    private Set<String> given(AppKeys app, Secret key) {
        JsonNode data =
                graph.call(
                                Verb.GET,
                                MetaApp.token(app),
                                "debug_token",
                                Map.of("input_token", key.reveal()))
                        .body()
                        .path("data");
        Set<String> given = new HashSet<>();
        data.path("scopes").forEach(scope -> given.add(scope.asString("")));
        return given;
    }

    @Override
    public List<Choice> choices(AppKeys app, Grant grant) {
        List<Choice> choices = new ArrayList<>();
        GraphList.walk(
                graph,
                grant.token(),
                "me/accounts",
                Map.of(
                        "fields",
                        platform == Platform.INSTAGRAM ? WITH_INSTAGRAM : PAGES,
                        "limit",
                        "100"),
                reply -> {
                    reply.body().path("data").forEach(page -> choice(page).ifPresent(choices::add));
                    return true;
                });
        return choices;
    }

    private Optional<Choice> choice(JsonNode page) {
        String key = GraphJson.text(page, "access_token");
        String name = GraphJson.text(page, "name");
        String id =
                platform == Platform.INSTAGRAM
                        ? GraphJson.id(page.path("instagram_business_account"), "id")
                        : GraphJson.id(page, "id");
        if (id == null || key == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Choice(id, name == null ? id : name, new Secret(key), hindrance(page)));
    }

    private static @Nullable String hindrance(JsonNode page) {
        Set<String> tasks = new HashSet<>();
        page.path("tasks").forEach(task -> tasks.add(task.asString("")));
        return tasks.isEmpty() || tasks.stream().anyMatch(MODERATES::contains)
                ? null
                : "Du får inte moderera sidan hos Facebook. Be den som har full kontroll över sidan att ge dig uppgiften Community-aktivitet.";
    }

    @Override
    public Optional<Grant> renewed(AppKeys app, Secret refresh) {
        return Optional.empty();
    }
}

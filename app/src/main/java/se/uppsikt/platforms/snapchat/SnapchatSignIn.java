package se.uppsikt.platforms.snapchat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.connecting.PlatformSignIn;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/** Snapchat's sign-in: one yes reaches the ad accounts of all the person's organisations. */
@Component
class SnapchatSignIn implements PlatformSignIn {
    private static final String RIGHT = "snapchat-marketing-api";
    private static final Map<String, String> LIMIT = Map.of("limit", "100");

    private final SnapTokens tokens;
    private final MarketingApi api;

    SnapchatSignIn(SnapTokens tokens, MarketingApi api) {
        this.tokens = tokens;
        this.api = api;
    }

    @Override
    public Platform platform() {
        return Platform.SNAPCHAT;
    }

    @Override
    public List<Right> rights() {
        return List.of(
                new Right(
                        RIGHT,
                        "läsa annonserna, deras målgrupp och vad de kostar. Uppsikt ändrar ingenting där",
                        true));
    }

    @Override
    public URI address(AppKeys app, Journey journey) {
        return tokens.consent(
                Map.of(
                        "response_type", "code",
                        "client_id", app.appId(),
                        "redirect_uri", journey.back().toString(),
                        "scope", RIGHT,
                        "state", journey.state()));
    }

    @Override
    public Grant exchange(AppKeys app, String code, Journey journey) {
        return tokens.grant(
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "client_id", app.appId(),
                        "client_secret", app.secret().reveal(),
                        "redirect_uri", journey.back().toString()));
    }

    @Override
    public List<Choice> choices(AppKeys app, Grant grant) {
        List<Choice> choices = new ArrayList<>();
        api.walk(
                grant.token(),
                "me/organizations",
                LIMIT,
                reply -> {
                    for (JsonNode each : reply.parts("organizations", "organization").whole()) {
                        Optional.ofNullable(GraphJson.id(each, "id"))
                                .ifPresent(id -> choices.addAll(accounts(grant.token(), id)));
                    }
                });
        return choices;
    }

    private List<Choice> accounts(Secret token, String organisation) {
        List<Choice> found = new ArrayList<>();
        api.walk(
                token,
                "organizations/" + MarketingApi.encoded(organisation) + "/adaccounts",
                LIMIT,
                reply -> {
                    for (JsonNode each : reply.parts("adaccounts", "adaccount").whole()) {
                        String id = GraphJson.id(each, "id");
                        String name = GraphJson.wording(each, "name");
                        if (id != null) {
                            found.add(new Choice(id, name == null ? id : name, token, null));
                        }
                    }
                });
        return found;
    }

    @Override
    public Optional<Grant> renewed(AppKeys app, Secret refresh) {
        return Optional.of(
                tokens.grant(
                        Map.of(
                                "grant_type", "refresh_token",
                                "refresh_token", refresh.reveal(),
                                "client_id", app.appId(),
                                "client_secret", app.secret().reveal())));
    }
}

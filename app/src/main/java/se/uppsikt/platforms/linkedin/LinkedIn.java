package se.uppsikt.platforms.linkedin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.Capabilities;
import se.uppsikt.platforms.Capabilities.AnswerLimits;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Counting;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.linkedin.LinkedInApi.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.retention.ChoiceRows;
import se.uppsikt.platforms.retention.Way;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.StoredOriginal;
import tools.jackson.databind.JsonNode;

/** LinkedIn Pages (X3). */
@Component
class LinkedIn implements Adapter {
    static final String WEBHOOK = "linkedin/webhook";

    /** There are no messages; the limit of one is that of a comment. */
    private static final Length LONGEST = new Length(1_250, Counting.UTF16_UNITS);

    private static final Capabilities CAPABILITIES =
            new Capabilities(
                    true,
                    false,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    null,
                    new AnswerLimits(LONGEST, LONGEST, null, null));

    static final Parser PARSER = new Parser(LinkedInWebhook.class, Set.of(GraphJson.class));

    private final LinkedInApi api;
    private final Apps apps;
    private final ChoiceRows choices;
    private final String callback;

    /**
     * @param callback our address as LinkedIn reaches it; empty when the subscription is set up at
     *     LinkedIn by hand
     */
    LinkedIn(
            LinkedInApi api,
            Apps apps,
            ChoiceRows choices,
            @Value("${uppsikt.linkedin.callback:}") String callback) {
        this.api = api;
        this.apps = apps;
        this.choices = choices;
        this.callback = callback;
    }

    @Override
    public Platform platform() {
        return Platform.LINKEDIN;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public String unable(Command.Deed deed) {
        return LinkedInCommands.unable(deed);
    }

    @Override
    public String webhookSource() {
        return WEBHOOK;
    }

    @Override
    public ParsedDelivery read(StoredOriginal original, Map<String, AccountId> pages) {
        return LinkedInWebhook.read(original, pages, api.web());
    }

    @Override
    public Parser parser() {
        return PARSER;
    }

    @Override
    public Done carryOut(Access access, Order order) {
        return new LinkedInCommands(api, access, way()).carryOut(order);
    }

    @Override
    public Finding lookUp(Access access, Order order) {
        return new LinkedInLookup(api, access, way()).lookUp(order);
    }

    @Override
    public boolean sameWords(String one, String other) {
        return Undressed.same(one, other);
    }

    @Override
    public void poll(Access access, PollSink desk) {
        new LinkedInPoll(api, access, desk, way()).run();
    }

    @Override
    public void ask(Access access, PlatformKey key, @Nullable PlatformKey post, PollSink desk) {
        new LinkedInQuestion(api, access, desk, new Comparison(api, access, desk), way())
                .ask(key, post, desk.known(key).orElse(null));
    }

    private Way way() {
        return choices.way(Platform.LINKEDIN);
    }

    /** Without the app's keys nothing can be asked; then the first call tells. */
    @Override
    public TokenLife tokenLife(Access access) {
        Optional<AppKeys> keys = apps.keys(Platform.LINKEDIN);
        if (keys.isEmpty()) {
            return new TokenLife(true, null, "");
        }
        JsonNode told =
                api.oauth(
                                "introspectToken",
                                Map.of(
                                        "client_id", keys.get().appId(),
                                        "client_secret", keys.get().secret().reveal(),
                                        "token", access.token().reveal()))
                        .body();
        boolean active = GraphJson.flag(told, "active");
        Instant expires = GraphJson.time(told, "expires_at");
        return new TokenLife(active, expires, active ? "" : words(told));
    }

    private static String words(JsonNode told) {
        String status = GraphJson.text(told, "status");
        return switch (status == null ? "" : status) {
            case "expired" -> LinkedInErrors.EXPIRED;
            case "revoked" -> LinkedInErrors.REVOKED;
            default -> LinkedInErrors.INVALID;
        };
    }

    /** Also when there is nothing to subscribe, whoever has connected must be an administrator. */
    @Override
    public void subscribe(Access access) {
        String person = api.administrator(access);
        Optional<AppKeys> keys = apps.keys(Platform.LINKEDIN);
        if (callback.isBlank() || keys.isEmpty()) {
            return;
        }
        String key =
                "(developerApplication:%s,user:%s,entity:%s,eventType:ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS)"
                        .formatted(
                                Urn.encoded("urn:li:developerApplication:" + keys.get().appId()),
                                Urn.encoded(person),
                                Urn.encoded(Urn.organisation(access.page())));
        api.call(
                Verb.PUT,
                access.token(),
                "eventSubscriptions/" + key,
                GraphJson.JSON.createObjectNode().put("webhook", callback));
    }

    /** How the demo's page is reached in the sandbox. */
    @Configuration
    static class Demo {
        @Bean
        DemoAccess linkedInDemoAccess() {
            return new DemoAccess(
                    Platform.LINKEDIN,
                    new AppKeys(
                            "900300",
                            new Secret("sandlada-linkedin-hemlighet"),
                            new Secret("sandlada-verifiering")),
                    Map.of("900200300", new Secret("sandlada-linkedin-1")));
        }
    }
}

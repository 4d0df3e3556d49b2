package se.uppsikt.platforms.instagram;

import java.time.Duration;
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
import se.uppsikt.platforms.DeliveryEndpoint;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.MetaApp;
import se.uppsikt.platforms.meta.MetaWayIn;
import se.uppsikt.platforms.meta.SameWords;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.StoredOriginal;

/** Instagram for professional accounts (X2). */
@Component
class Instagram implements Adapter {
    static final String WEBHOOK = "instagram/webhook";
    private static final String FIELDS =
            "comments,live_comments,mentions,story_insights,messages,message_edit,"
                    + "message_reactions,messaging_seen,messaging_postbacks";

    /** Without a page that listens to the app there are no events of its account either. */
    private static final String OF_THE_PAGE = "feed";

    /** A message is counted as it travels: an {@code å} takes the place of two letters. */
    private static final AnswerLimits LIMITS =
            new AnswerLimits(
                    new Length(2_200, Counting.UTF16_UNITS),
                    new Length(1_000, Counting.UTF8_BYTES),
                    Duration.ofHours(24),
                    Duration.ofDays(7));

    static final Parser PARSER = new Parser(InstagramWebhook.class, Set.of(GraphJson.class));

    private final Graph graph;
    private final String callback;

    /**
     * @param callback our address as the platform reaches it; empty when the app's subscription is
     *     set up there by hand
     */
    Instagram(Graph graph, @Value("${uppsikt.instagram.callback:}") String callback) {
        this.graph = graph.of(Platform.INSTAGRAM);
        this.callback = callback;
    }

    @Override
    public Platform platform() {
        return Platform.INSTAGRAM;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                true, true, true, true, true, true, false, false, null, LIMITS, true);
    }

    @Override
    public String unable(Command.Deed deed) {
        return InstagramCommands.Allowed.unable(deed);
    }

    /** It is the app of the page that it is connected to. */
    @Override
    public Optional<AppForm> app() {
        return Optional.empty();
    }

    @Override
    public String webhookSource() {
        return WEBHOOK;
    }

    @Override
    public ParsedDelivery read(StoredOriginal original, Map<String, AccountId> pages) {
        return InstagramWebhook.read(original, pages);
    }

    @Override
    public Parser parser() {
        return PARSER;
    }

    @Override
    public Done carryOut(Access access, Order order) {
        return new InstagramCommands(graph, access).carryOut(order);
    }

    @Override
    public Finding lookUp(Access access, Order order) {
        return new InstagramLookup(graph, access).lookUp(order);
    }

    @Override
    public boolean sameWords(String one, String other) {
        return SameWords.same(one, other);
    }

    @Override
    public void poll(Access access, PollSink desk) {
        new InstagramPoll(graph, access, desk).run();
    }

    @Override
    public void ask(Access access, PlatformKey key, @Nullable PlatformKey post, PollSink desk) {
        new InstagramQuestion(graph, access, desk).ask(key, post, desk.known(key).orElse(null));
    }

    @Override
    public TokenLife tokenLife(Access access) {
        return MetaApp.tokenLife(graph, access.token());
    }

    /** What the page listens for is left as it is: it may be connected on its own account. */
    @Override
    public void subscribe(Access access) {
        MetaApp.listen(graph, "instagram", callback, FIELDS);
        Graph.Reply now =
                graph.call(
                        Verb.GET,
                        access.token(),
                        Conversations.PAGE + "/subscribed_apps",
                        Map.of());
        if (now.body().path("data").isEmpty()) {
            graph.call(
                    Verb.POST,
                    access.token(),
                    Conversations.PAGE + "/subscribed_apps",
                    Map.of("subscribed_fields", OF_THE_PAGE));
        }
    }

    /** Where it delivers. */
    @Configuration
    static class WayIn {
        @Bean
        DeliveryEndpoint instagramWayIn(Apps apps) {
            return new MetaWayIn(apps, Platform.INSTAGRAM, WEBHOOK, "instagram");
        }
    }

    /** How the demo's accounts are reached in the sandbox: each with the token of its page. */
    @Configuration
    static class Demo {
        private static final String ACCOUNT = "1784140000000000";
        private static final String TOKEN = "sandlada-sidtoken-";

        @Bean
        DemoAccess instagramDemoAccess() {
            return new DemoAccess(
                    Platform.INSTAGRAM,
                    new AppKeys(
                            "900100",
                            new Secret("sandlada-apphemlighet"),
                            new Secret("sandlada-verifiering")),
                    Map.of(
                            ACCOUNT + 1, new Secret(TOKEN + 1),
                            ACCOUNT + 2, new Secret(TOKEN + 2)));
        }
    }
}

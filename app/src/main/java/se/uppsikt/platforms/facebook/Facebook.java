package se.uppsikt.platforms.facebook;

import java.time.Duration;
import java.util.EnumSet;
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
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Adapter.Parser;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.Capabilities;
import se.uppsikt.platforms.Capabilities.AnswerLimits;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Counting;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.Capabilities.Pictures;
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

/** Facebook Pages (X1). */
@Component
class Facebook implements Adapter {
    static final String WEBHOOK = "facebook/webhook";
    private static final String FIELDS = "feed,mention,messages,message_echoes,ratings";

    /** Facebook counts UTF-16 units, so that an emoji takes the place of two letters or more. */
    private static final AnswerLimits LIMITS =
            new AnswerLimits(
                    new Length(8_000, Counting.UTF16_UNITS),
                    new Length(2_000, Counting.UTF16_UNITS),
                    Duration.ofHours(24),
                    Duration.ofDays(7));

    /** One with each comment. */
    private static final Pictures PICTURES =
            new Pictures(
                    4 << 20,
                    EnumSet.of(MediaType.JPEG, MediaType.PNG, MediaType.GIF, MediaType.WEBP));

    static final Parser PARSER = new Parser(FacebookWebhook.class, Set.of(GraphJson.class));

    private final Graph graph;
    private final String callback;

    /**
     * @param callback our address as Facebook reaches it; empty when the app's subscription is set
     *     up at Facebook by hand
     */
    Facebook(Graph graph, @Value("${uppsikt.facebook.callback:}") String callback) {
        this.graph = graph;
        this.callback = callback;
    }

    @Override
    public Platform platform() {
        return Platform.FACEBOOK;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, true, true, true, true, true, PICTURES, LIMITS);
    }

    @Override
    public String unable(Command.Deed deed) {
        return FacebookCommands.unable(deed);
    }

    @Override
    public String webhookSource() {
        return WEBHOOK;
    }

    @Override
    public Optional<AppForm> app() {
        return Optional.of(
                new AppForm(
                        "appens id",
                        "[0-9]{5,30}",
                        "Apphemlighet",
                        Optional.of("Verifieringsord")));
    }

    @Override
    public ParsedDelivery read(StoredOriginal original, Map<String, AccountId> pages) {
        return FacebookWebhook.read(original, pages);
    }

    @Override
    public Parser parser() {
        return PARSER;
    }

    @Override
    public Done carryOut(Access access, Order order) {
        return new FacebookCommands(graph, access).carryOut(order);
    }

    @Override
    public Finding lookUp(Access access, Order order) {
        return new FacebookLookup(graph, access).lookUp(order);
    }

    @Override
    public boolean sameWords(String one, String other) {
        return SameWords.same(one, other);
    }

    @Override
    public void poll(Access access, PollSink desk) {
        new FacebookPoll(graph, access, desk).run();
    }

    @Override
    public void ask(Access access, PlatformKey key, @Nullable PlatformKey post, PollSink desk) {
        new FacebookQuestion(graph, access, desk).ask(key, post, desk.known(key).orElse(null));
    }

    @Override
    public TokenLife tokenLife(Access access) {
        return MetaApp.tokenLife(graph, access.token());
    }

    @Override
    public void subscribe(Access access) {
        MetaApp.listen(graph, "page", callback, FIELDS);
        graph.call(
                Verb.POST,
                access.token(),
                Graph.segment(access.page()) + "/subscribed_apps",
                Map.of("subscribed_fields", FIELDS));
    }

    /** Where it delivers. */
    @Configuration
    static class WayIn {
        @Bean
        DeliveryEndpoint facebookWayIn(Apps apps) {
            return new MetaWayIn(apps, Platform.FACEBOOK, WEBHOOK, "page");
        }
    }

    /** How the demo's pages are reached in the sandbox. */
    @Configuration
    static class Demo {
        private static final String PAGE = "11020030040000";
        private static final String TOKEN = "sandlada-sidtoken-";

        @Bean
        DemoAccess facebookDemoAccess() {
            return new DemoAccess(
                    Platform.FACEBOOK,
                    new AppKeys(
                            "900100",
                            new Secret("sandlada-apphemlighet"),
                            new Secret("sandlada-verifiering")),
                    Map.of(
                            PAGE + 1, new Secret(TOKEN + 1),
                            PAGE + 2, new Secret(TOKEN + 2),
                            PAGE + 3, new Secret(TOKEN + 3),
                            PAGE + 4, new Secret(TOKEN + 4)));
        }
    }
}

package se.uppsikt.platforms.youtube;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Capabilities;
import se.uppsikt.platforms.Capabilities.AnswerLimits;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Counting;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.StoredOriginal;

/** A channel on YouTube (X4). */
@Component
class YouTube implements Adapter {
    private static final Logger LOG = LoggerFactory.getLogger(YouTube.class);

    static final String WEBHOOK = "youtube/webhook";

    private static final Length LONGEST = new Length(10_000, Counting.UTF16_UNITS);
    private static final AnswerLimits LIMITS = new AnswerLimits(LONGEST, LONGEST, null, null);

    static final Parser PARSER = new Parser(FilmFeed.class, Set.of());

    private final DataApi api;
    private final Tokens tokens;
    private final Hub hub;
    private final CountRows counts;
    private final InstantSource time;

    YouTube(DataApi api, Tokens tokens, Hub hub, CountRows counts, InstantSource time) {
        this.api = api;
        this.tokens = tokens;
        this.hub = hub;
        this.counts = counts;
        this.time = time;
    }

    @Override
    public Platform platform() {
        return Platform.YOUTUBE;
    }

    /** Nobody is shut out by program: no program could let them in again (decision 0103). */
    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, false, true, true, false, false, false, false, null, LIMITS);
    }

    @Override
    public String unable(Command.Deed deed) {
        return YouTubeCommands.unable(deed);
    }

    @Override
    public String webhookSource() {
        return WEBHOOK;
    }

    @Override
    public ParsedDelivery read(StoredOriginal original, Map<String, AccountId> pages) {
        return FilmFeed.read(original, pages);
    }

    @Override
    public Parser parser() {
        return PARSER;
    }

    @Override
    public Done carryOut(Access access, Order order) {
        return new YouTubeCommands(api, access).carryOut(order);
    }

    @Override
    public Finding lookUp(Access access, Order order) {
        return new YouTubeLookup(api, access).lookUp(order);
    }

    @Override
    public boolean sameWords(String one, String other) {
        return SameText.same(one, other);
    }

    @Override
    public void poll(Access access, PollSink desk) {
        new YouTubePoll(api, counts, access, desk).run();
        try {
            hub.keepTelling(access, desk.now());
        } catch (PlatformTrouble trouble) {
            // It tells of films sooner, and of nothing that has not just been read.
            LOG.info("account {}: {}", access.account().value(), trouble.getMessage());
        }
    }

    @Override
    public void ask(Access access, PlatformKey key, @Nullable PlatformKey post, PollSink desk) {
        new Question(api, access, desk, new Comparing(access, desk)).ask(key, post);
    }

    @Override
    public TokenLife tokenLife(Access access) {
        return tokens.life(access.token());
    }

    /** A key of another channel is found out before anything is called connected. */
    @Override
    public void subscribe(Access access) {
        new Channel(api, access).uploads();
        hub.keepTelling(access, time.instant());
    }

    /** The hub tells of films; of comments nobody does. */
    @Override
    public boolean tellsOfAll() {
        return false;
    }

    /** How the demo's channel is reached in the sandbox. */
    @Configuration
    static class Demo {
        @Bean
        DemoAccess youTubeDemoAccess() {
            return new DemoAccess(
                    Platform.YOUTUBE,
                    new AppKeys(
                            "sandlada.apps.googleusercontent.com",
                            new Secret("sandlada-apphemlighet"),
                            new Secret("sandlada-verifiering")),
                    Map.of("UCsandlada00orebrokommun", new Secret("sandlada-kanalnyckel-1")));
        }
    }
}

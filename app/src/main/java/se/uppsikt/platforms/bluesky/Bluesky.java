package se.uppsikt.platforms.bluesky;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Capabilities;
import se.uppsikt.platforms.Capabilities.AnswerLimits;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Counting;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.Capabilities.Pictures;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.SameWords;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.StoredOriginal;

/** An account on Bluesky (X6). */
@Component
class Bluesky implements Adapter {
    private static final Length LONGEST = new Length(300, Counting.GRAPHEMES);
    private static final int LARGEST_PICTURE = 1_000_000;

    /** Nobody removes what lies with somebody else, and nothing that was written is changed. */
    private static final Capabilities CAPABILITIES =
            new Capabilities(
                    true,
                    false,
                    true,
                    false,
                    true,
                    true,
                    false,
                    true,
                    new Pictures(
                            LARGEST_PICTURE,
                            EnumSet.of(MediaType.JPEG, MediaType.PNG, MediaType.WEBP)),
                    new AnswerLimits(LONGEST, LONGEST, null, null),
                    true);

    static final Parser PARSER = new Parser(Reading.class, Set.of(GraphJson.class));

    private final Xrpc xrpc;

    Bluesky(Xrpc xrpc) {
        this.xrpc = xrpc;
    }

    @Override
    public Platform platform() {
        return Platform.BLUESKY;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public String unable(Command.Deed deed) {
        return BlueskyCommands.unable(deed);
    }

    /** Nothing is ever delivered under it. */
    @Override
    public String webhookSource() {
        return "bluesky/webhook";
    }

    @Override
    public ParsedDelivery read(StoredOriginal original, Map<String, AccountId> pages) {
        return ParsedDelivery.impossible("Bluesky levererar inget; Uppsikt frågar själv.");
    }

    @Override
    public Parser parser() {
        return PARSER;
    }

    /** Every account has its own password, and no app of the municipality's stands between. */
    @Override
    public Optional<AppForm> app() {
        return Optional.empty();
    }

    @Override
    public HandKey handKey() {
        return new HandKey(
                "Applösenord",
                List.of(
                        "Logga in på Bluesky som kontot. Öppna Inställningar, Sekretess och säkerhet, Applösenord, och skapa ett som heter Uppsikt.",
                        "Skriv in det här, aldrig kontots eget lösenord. Uppsikt loggar in med det som kontot, läser och svarar i dess namn, och kommer inte åt meddelanden.",
                        "Det kan tas bort på samma ställe när som helst; då slutar Uppsikt att komma åt kontot."));
    }

    @Override
    public Done carryOut(Access access, Order order) {
        return new BlueskyCommands(xrpc, access).carryOut(order);
    }

    @Override
    public Finding lookUp(Access access, Order order) {
        return new BlueskyLookup(xrpc, access).lookUp(order);
    }

    @Override
    public boolean sameWords(String one, String other) {
        return SameWords.same(one, other);
    }

    @Override
    public void poll(Access access, PollSink desk) {
        new BlueskyPoll(xrpc, access, desk).run();
    }

    @Override
    public void ask(Access access, PlatformKey key, @Nullable PlatformKey post, PollSink desk) {
        new Question(xrpc, access, desk, new Comparing(access, desk)).ask(key);
    }

    /** An app password holds until somebody deletes it. */
    @Override
    public TokenLife tokenLife(Access access) {
        try {
            xrpc.whose(access);
            return new TokenLife(true, null, "");
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() == PlatformProblem.TOKEN_EXPIRED) {
                return new TokenLife(false, null, trouble.words());
            }
            throw trouble;
        }
    }

    /** There is nothing to subscribe to; but a server that shows no network is found out here. */
    @Override
    public void subscribe(Access access) {
        xrpc.get(
                access,
                "app.bsky.feed.getAuthorFeed",
                Map.entry("actor", access.page()),
                Map.entry("limit", "1"));
    }

    @Override
    public boolean tellsOfAll() {
        return false;
    }

    /** How the demo's account is reached in the sandbox. */
    @Configuration
    static class Demo {
        @Bean
        DemoAccess blueskyDemoAccess() {
            return new DemoAccess(
                    Platform.BLUESKY,
                    null,
                    Map.of("did:plc:sandladanskommunkontoaaa", new Secret("sand-lada-appl-osen")));
        }
    }
}

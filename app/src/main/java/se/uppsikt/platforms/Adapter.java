package se.uppsikt.platforms;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/**
 * One platform where people write. Differences between platforms end here; each adapter is a
 * sub-package that nothing else knows. Everything below {@link #read} touches the network, is never
 * called inside a transaction, and throws {@link PlatformTrouble} when the platform does not do
 * what it should.
 */
public interface Adapter extends Adapters.Counterpart {
    Capabilities capabilities();

    /** Why it cannot be asked to do this, and what a person can do instead, in Swedish (X8). */
    default String unable(Command.Deed deed) {
        return "Plattformen låter inte andra program göra det här.";
    }

    /** The source under which its webhooks lie in the journal, such as {@code facebook/webhook}. */
    String webhookSource();

    /**
     * Reads a webhook. Pure and total: any bytes give an answer, never an exception.
     *
     * @param pages the connected accounts by the platform's id of them
     */
    ParsedDelivery read(StoredOriginal original, Map<String, AccountId> pages);

    /** With what {@link #read} reads. */
    Parser parser();

    /** Carries out a command once. */
    Done carryOut(Access access, Order order);

    /** Looks up whether a command whose outcome is unknown was carried out. */
    Finding lookUp(Access access, Order order);

    /**
     * Whether two texts are the same words to whoever reads them, however the platform has dressed
     * one of them. Pure.
     */
    boolean sameWords(String one, String other);

    /** Reads what is there and hands over what is not known; see {@link PollSink}. */
    void poll(Access access, PollSink desk);

    /** Asks for one contribution, which may turn out to be gone. */
    void ask(Access access, PlatformKey key, @Nullable PlatformKey post, PollSink desk);

    /** Asks the platform to tell us what happens on the account. */
    void subscribe(Access access);

    /**
     * Whether the platform tells of everything that people write, so that what a poll finds first
     * has been lost on its way. Where it does not, the poll is how it comes.
     */
    default boolean tellsOfAll() {
        return true;
    }

    /** What is put in by hand to connect an account, and where it is found. */
    default HandKey handKey() {
        return new HandKey("Sidans nyckel", List.of("Kopiera den från plattformen."));
    }

    /**
     * What opens an account, in the platform's words.
     *
     * @param how where one gets it, a paragraph each, in Swedish
     */
    record HandKey(String name, List<String> how) {
        public HandKey {
            how = List.copyOf(how);
        }
    }

    /**
     * What an app is known by, in the platform's words.
     *
     * @param idForm what an id looks like
     * @param verifyName what the word is called that the platform says when it asks whether an
     *     address is ours; empty when there is none
     */
    record AppForm(String idName, String idForm, String keyName, Optional<String> verifyName) {}

    /**
     * With what an account is reached.
     *
     * @param page the platform's id of the account
     */
    record Access(AccountId account, String page, Secret token) {}

    /**
     * What is to be done.
     *
     * @param id the same in every attempt: where we choose what something is called, it is called
     *     by this, and can be neither made twice nor missed
     * @param text the wording of an answer; null for other deeds
     * @param since when the first attempt began; null before it
     * @param taken what is known not to be the outcome of this one: the results of other commands,
     *     and what a person has seen and dismissed
     * @param picture what goes along with an answer; null when nothing does, or when it is looked
     *     up
     */
    record Order(
            CommandId id,
            Command.Deed deed,
            Contribution about,
            @Nullable String text,
            @Nullable Instant since,
            Set<PlatformKey> taken,
            @Nullable Upload picture) {
        public Order {
            taken = Set.copyOf(taken);
        }
    }

    /**
     * A picture that goes along with an answer, as we keep it.
     *
     * @param id by which it was handed in
     * @param name what its file was called
     * @param alt what it shows, for whoever does not see it; ours also where the platform takes
     *     none
     */
    record Picture(UUID id, StoredMedia stored, String name, String alt) {}

    /** A picture with its bytes, on its way out. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Upload(Picture picture, byte[] bytes) {}

    /**
     * A command that is carried out.
     *
     * @param result the key of what was made; null when nothing was
     * @param text how an answer stands there, when that was seen; null otherwise
     * @param response the platform's words, kept as the original
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Done(@Nullable PlatformKey result, @Nullable String text, byte[] response) {
        /** As the platform acknowledges it, without showing how it stands. */
        public Done(@Nullable PlatformKey result, byte[] response) {
            this(result, null, response);
        }
    }

    /** What a look-up found. */
    sealed interface Finding {
        record Carried(Done done) implements Finding {}

        /**
         * What is there now excludes that it was carried out. That something is not in a list never
         * does: a list lags behind, and a deed may be done long after its call.
         */
        record NotCarried() implements Finding {}

        /**
         * Neither is shown.
         *
         * @param standing what stands there and may be it, the most recent first
         */
        record Unclear(List<Standing> standing) implements Finding {
            public Unclear {
                standing = List.copyOf(standing);
            }
        }
    }

    /**
     * Something of ours that stands on the platform.
     *
     * @param response the platform's words in which it was found
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Standing(
            PlatformKey key, @Nullable String text, @Nullable Instant writtenAt, byte[] response) {}

    /**
     * @param expiresAt null when it holds until something happens to it
     * @param words why it does not hold, in Swedish; empty when it does
     */
    record TokenLife(boolean valid, @Nullable Instant expiresAt, String words) {}

    /**
     * With what an adapter reads webhooks, named by the adapter itself. What could not be read is
     * tried again by another parser; a changed page, command or question to the database is none.
     *
     * @param entry where reading begins
     * @param shared a type of each other room whose code takes part
     */
    record Parser(Class<?> entry, Set<Class<?>> shared) {
        public Parser {
            shared = Set.copyOf(shared);
        }
    }

    /** What a poll knows before it begins, and where it hands over what it finds. */
    interface PollSink {
        /** From when the platform is compared with what is kept; null for all the history. */
        @Nullable Instant since();

        Instant now();

        /** When it last was polled with success; null when it never was, or nobody knows. */
        default @Nullable Instant polledAt() {
            return null;
        }

        /** What is kept of one contribution; empty when it has never been seen. */
        Optional<Contribution> known(PlatformKey key);

        /** What is kept and was written since then; nothing when all the history is asked for. */
        Collection<Contribution> kept();

        /**
         * Keeps an answer of the platform as it came, and what it shows that was not known.
         *
         * @param observations made with the id that the kept answer gets
         */
        void keep(byte[] answer, List<Function<OriginalId, Observation>> observations);

        /** Hands over how much of the calls that the platform allows is used, in per cent. */
        void budget(int used);

        /** The platform does not say how much is used, and what was said before has passed. */
        default void budgetUntold() {}
    }

    /**
     * How the demo's accounts on one platform are reached in the sandbox; each adapter has a bean
     * of it. The keys are the sandbox's own, known to everybody, and open nothing else.
     *
     * @param app null where there are no apps
     * @param tokens by the platform's id of the account
     */
    record DemoAccess(Platform platform, @Nullable AppKeys app, Map<String, Secret> tokens) {
        public DemoAccess {
            tokens = Map.copyOf(tokens);
        }
    }
}

package se.uppsikt.platforms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;

/**
 * What an adapter read out of one original.
 *
 * @param observations in the order of the original
 * @param toAskFor contributions that the original hints at without showing them
 * @param toPoll accounts of which it says only that something has happened
 * @param notes what it held that is not understood, in codes and never in content
 * @param unread why it could not be read, wholly or in part: the reason in Swedish for each thing
 *     that it waits for; empty when all was read
 * @param restrictions what the platform has done to the accounts themselves
 * @param echoes what of the accounts' own messages the platform tells how they were sent
 * @param names other names of posts that it shows
 * @param measured what it counts on posts
 */
public record ParsedDelivery(
        List<Observation> observations,
        Set<Asked> toAskFor,
        Set<AccountId> toPoll,
        List<String> notes,
        Map<MissingPrerequisite, String> unread,
        List<Restriction> restrictions,
        List<Echo> echoes,
        List<Observation.AlsoNamed> names,
        List<Measured> measured) {
    public ParsedDelivery {
        observations = List.copyOf(observations);
        toAskFor = Set.copyOf(toAskFor);
        toPoll = Set.copyOf(toPoll);
        notes = List.copyOf(notes);
        unread = Map.copyOf(unread);
        restrictions = List.copyOf(restrictions);
        echoes = List.copyOf(echoes);
        names = List.copyOf(names);
        measured = List.copyOf(measured);
    }

    /** As most platforms tell: of figures nothing. */
    public ParsedDelivery(
            List<Observation> observations,
            Set<Asked> toAskFor,
            Set<AccountId> toPoll,
            List<String> notes,
            Map<MissingPrerequisite, String> unread,
            List<Restriction> restrictions,
            List<Echo> echoes,
            List<Observation.AlsoNamed> names) {
        this(observations, toAskFor, toPoll, notes, unread, restrictions, echoes, names, List.of());
    }

    /**
     * The platform has counted something on a post; published in the transaction in which it was
     * read.
     *
     * @param figures under the platform's own names, as they stand there
     * @param at when it was told
     */
    public record Measured(
            AccountId account,
            PlatformKey post,
            Map<String, String> figures,
            Instant at,
            OriginalId original) {
        public Measured {
            figures = Map.copyOf(figures);
        }
    }

    /**
     * The platform has warned an account, shut it off, or let it back.
     *
     * @param reason in the platform's words; null when it gives none
     */
    public record Restriction(AccountId account, Kind kind, @Nullable String reason, Instant at) {
        /** What it has done. */
        public enum Kind {
            WARNED,
            BLOCKED,
            LIFTED
        }
    }

    /**
     * One contribution to be asked for by its id.
     *
     * @param thread the post that it stands under; its own key when it is a post
     */
    public record Asked(AccountId account, PlatformKey key, @Nullable PlatformKey thread) {}

    /**
     * The platform tells of a message of the account's own how it was sent.
     *
     * @param program the platform's id of the program that sent it: this one, the platform's own
     *     inbox, or one that answers by itself; null when a person wrote without any
     */
    public record Echo(AccountId account, PlatformKey key, @Nullable String program) {}

    /** Nothing in it is understood, for this reason. */
    public static ParsedDelivery impossible(String reason) {
        return new ParsedDelivery(
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Map.of(new MissingPrerequisite.Program(), reason),
                List.of(),
                List.of(),
                List.of());
    }
}

package se.uppsikt.platforms.commands;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.database.Locks;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/**
 * An answer of ours is an official document the moment it is sent (TF 2:10): it is kept with the
 * platform's receipt as the original, and the platform's later echo is the same contribution.
 */
@Component
class OwnAnswers {
    private final Records records;
    private final Accounts accounts;
    private final Locks locks;
    private final CommandPictureRows.Beside beside;
    private final InstantSource time;

    OwnAnswers(
            Records records,
            Accounts accounts,
            Locks locks,
            CommandPictureRows.Beside beside,
            InstantSource time) {
        this.records = records;
        this.accounts = accounts;
        this.locks = locks;
        this.beside = beside;
        this.time = time;
    }

    /** Until the transaction ends nobody else says what an answer became. */
    void oneAtATime() {
        locks.take(Locks.Lock.INTERPRETATION);
    }

    /** What is known to be something else than this command's answer. */
    Set<PlatformKey> taken(CommandRows.Held held) {
        return beside.taken().taken(held);
    }

    /** Whether another command explains that the platform says it has been done before. */
    boolean wasDoneByAnother(CommandRows.Held held) {
        return beside.taken().wasDoneByAnother(held);
    }

    /**
     * Keeps it as it stands on the platform when that was seen, and otherwise as it was sent.
     *
     * @param sentAt when it was sent: we had it in hand before the platform could tell of it, so
     *     where we put it does not depend on whether its echo or its receipt comes first
     */
    void keep(Command command, Instant sentAt, Adapter.Done done) {
        locks.take(Locks.Lock.INTERPRETATION);
        Account account = accounts.account(command.account());
        var original =
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                source(account),
                                                "application/json",
                                                done.response(),
                                                time.instant())))
                        .getFirst();
        String text = done.text() == null ? command.text() : done.text();
        keep(command, sentAt, requireNonNull(done.result()), text, original.id());
    }

    /** Puts what the platform has shown by what it answers, as all that was sent from here. */
    void place(Command command, Instant sentAt, Contribution shown) {
        OriginalId original = records.kept(shown.id()).versions().getLast().original();
        keep(command, sentAt, shown.key(), shown.text(), original);
    }

    private void keep(
            Command command,
            Instant sentAt,
            PlatformKey result,
            @Nullable String text,
            OriginalId original) {
        Contribution about = records.contribution(command.about());
        Account account = accounts.account(command.account());
        records.keep(
                List.of(
                        new Observation.Written(
                                command.account(),
                                result,
                                kind(about, command.deed()),
                                Direction.DRAWN_UP,
                                new Author(account.platformId(), account.name()),
                                about.key(),
                                about.thread(),
                                text,
                                media(command, result),
                                null,
                                sentAt,
                                sentAt,
                                sentAt,
                                original)));
    }

    /** As it is kept, when the platform has told of it first; otherwise as we sent it. */
    private List<MediaSeen> media(Command command, PlatformKey result) {
        List<MediaSeen> kept =
                records
                        .byKey(command.account(), result)
                        .filter(known -> known.media() > 0)
                        .map(known -> records.kept(known.id()).versions().getLast().media())
                        .orElse(List.of())
                        .stream()
                        .map(Version.Media::seenAgain)
                        .toList();
        return kept.isEmpty()
                ? beside.pictures().of(command.id()).stream().map(OwnAnswers::sent).toList()
                : kept;
    }

    private static MediaSeen sent(Adapter.Picture picture) {
        return new MediaSeen(null, picture.stored(), picture.name(), picture.alt());
    }

    /** The name it is kept by, which may be another that its echo has brought before. */
    PlatformKey name(Command command, PlatformKey result) {
        return records.byKey(command.account(), result).map(Contribution::key).orElse(result);
    }

    private static String source(Account account) {
        return account.platform().name().toLowerCase(java.util.Locale.ROOT) + "/command";
    }

    private static ContributionKind kind(Contribution about, Command.Deed deed) {
        boolean message =
                deed == Command.Deed.PRIVATE_ANSWER
                        || about.kind() == ContributionKind.DIRECT_MESSAGE;
        return message ? ContributionKind.DIRECT_MESSAGE : ContributionKind.COMMENT;
    }
}

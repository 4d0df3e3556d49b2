package se.uppsikt.platforms.publications;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.database.Locks;
import se.uppsikt.platforms.publications.PublicationRows.Held;
import se.uppsikt.platforms.publications.Publisher.Published;
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
 * What we publish is an official document the moment it has gone out (TF 2:10): it is kept with the
 * platform's receipt as the original and with our own files, and what the platform tells of it
 * later is the same contribution.
 */
@Component
public class PublishedPosts {
    private final Records records;
    private final Accounts accounts;
    private final Locks locks;
    private final InstantSource time;

    PublishedPosts(Records records, Accounts accounts, Locks locks, InstantSource time) {
        this.records = records;
        this.accounts = accounts;
        this.locks = locks;
        this.time = time;
    }

    /**
     * As what each is kept; what nobody knows the platform's key of, or is not kept yet, is not
     * among them. Each account is asked once.
     */
    public Map<PublicationId, Contribution> of(Collection<Whereabouts> some) {
        Map<AccountId, Set<PlatformKey>> keys = new HashMap<>();
        for (Whereabouts each : some) {
            if (each.result() != null) {
                keys.computeIfAbsent(each.account(), _ -> new HashSet<>()).add(each.result());
            }
        }
        Map<AccountId, Map<PlatformKey, Contribution>> known = new HashMap<>();
        keys.forEach((account, its) -> known.put(account, records.byKeys(account, its)));
        Map<PublicationId, Contribution> kept = new HashMap<>();
        for (Whereabouts each : some) {
            Contribution post =
                    each.result() == null
                            ? null
                            : requireNonNull(known.get(each.account())).get(each.result());
            if (post != null) {
                kept.put(each.publication(), post);
            }
        }
        return kept;
    }

    /** Until the transaction ends nobody else says what a publication became. */
    void oneAtATime() {
        locks.take(Locks.Lock.INTERPRETATION);
    }

    /** Keeps it as it stands on the platform when that was seen, and otherwise as it was sent. */
    void keep(Held held, Published published) {
        Publication publication = held.publication();
        Account account = accounts.account(publication.account());
        Original original =
                new Original(
                        account.platform().name().toLowerCase(Locale.ROOT) + "/publication",
                        "application/json",
                        published.response(),
                        time.instant());
        OriginalId id = records.keepOriginals(List.of(original)).getFirst().id();
        Instant sent = requireNonNull(held.sentAt());
        records.keep(
                List.of(
                        new Observation.Written(
                                publication.account(),
                                published.key(),
                                kind(publication.post().form()),
                                Direction.DRAWN_UP,
                                new Author(account.platformId(), account.name()),
                                null,
                                published.key(),
                                words(publication, published),
                                media(publication, published.key()),
                                published.address(),
                                sent,
                                sent,
                                sent,
                                id)));
    }

    /** What says nothing is told by the platform as without words. */
    private static @Nullable String words(Publication publication, Published published) {
        String text = published.text() == null ? publication.post().text() : published.text();
        return text.isEmpty() ? null : text;
    }

    /** As it is kept, when the platform has told of it first; otherwise as we sent it. */
    private List<MediaSeen> media(Publication publication, PlatformKey key) {
        List<MediaSeen> kept =
                records
                        .byKey(publication.account(), key)
                        .filter(known -> known.media() > 0)
                        .map(known -> records.kept(known.id()).versions().getLast().media())
                        .orElse(List.of())
                        .stream()
                        .map(Version.Media::seenAgain)
                        .toList();
        return kept.isEmpty()
                ? publication.post().media().stream().map(PublishedPosts::sent).toList()
                : kept;
    }

    static MediaSeen sent(Post.Medium medium) {
        return new MediaSeen(null, medium.stored(), medium.name(), medium.alt());
    }

    /** The name it is kept by, which may be another that the platform has told before. */
    PlatformKey name(Held held, PlatformKey key) {
        return records.byKey(held.publication().account(), key).map(Contribution::key).orElse(key);
    }

    private static ContributionKind kind(Post.Form form) {
        return switch (form) {
            case POST -> ContributionKind.POST;
            case STORY -> ContributionKind.STORY;
        };
    }
}

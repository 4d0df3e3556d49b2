package se.uppsikt.platforms.publications;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.publications.PublicationRows.Held;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;

/**
 * What the platform tells of a post that went out from here, as it was sent: the platform has
 * addresses of its own for pictures and films, and nobody has edited anything. The telling may come
 * before the answer to the call that published it; then it is kept with our own files at once.
 */
@Service
public class SentPosts {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private final PublicationRows rows;
    private final Records records;

    SentPosts(PublicationRows rows, Records records) {
        this.rows = rows;
        this.records = records;
    }

    /** What is kept and what was sent is asked for once, however many of ours there are. */
    public List<Observation> asSent(List<Observation> observations) {
        Map<AccountId, Set<PlatformKey>> ours = new HashMap<>();
        for (Observation each : observations) {
            if (each instanceof Written written && isOursWithMedia(written)) {
                ours.computeIfAbsent(each.account(), _ -> new HashSet<>()).add(each.key());
            }
        }
        Map<AccountId, Known> known = new HashMap<>();
        ours.forEach((account, keys) -> known.put(account, known(account, keys)));
        return observations.stream().map(each -> asSent(each, known)).toList();
    }

    /**
     * @param kept what is kept, by the names that it is told under
     * @param sent what has become any of it, or may become it
     */
    private record Known(Map<PlatformKey, Contribution> kept, List<Held> sent) {}

    private Known known(AccountId account, Set<PlatformKey> keys) {
        Map<PlatformKey, Contribution> kept = records.byKeys(account, keys);
        Set<PlatformKey> names = new HashSet<>(keys);
        kept.values().forEach(each -> names.add(each.key()));
        return new Known(kept, rows.from(account, names));
    }

    private Observation asSent(Observation each, Map<AccountId, Known> known) {
        Known of = known.get(each.account());
        return of != null && each instanceof Written written && isOursWithMedia(written)
                ? asSent(written, of)
                : each;
    }

    private static boolean isOursWithMedia(Written written) {
        return written.direction() == Direction.DRAWN_UP
                && !written.media().isEmpty()
                && (written.kind() == ContributionKind.POST
                        || written.kind() == ContributionKind.STORY);
    }

    private Written asSent(Written written, Known known) {
        Contribution kept = known.kept().get(written.key());
        Set<PlatformKey> names = new HashSet<>(Set.of(written.key()));
        if (kept != null) {
            names.add(kept.key());
        }
        Optional<Held> from =
                known.sent().stream().filter(held -> isOf(held, written, names)).findFirst();
        if (from.isEmpty()) {
            return written;
        }
        return kept == null
                ? written.worded(
                        written.text(),
                        from.get().publication().post().media().stream()
                                .map(PublishedPosts::sent)
                                .toList())
                : asKept(written, kept);
    }

    /** Of one still open: preparing it noted the name, or it says the same and is no older. */
    private static boolean isOf(Held held, Written written, Set<PlatformKey> names) {
        PlatformKey result = held.publication().result();
        Post post = held.publication().post();
        if (post.media().size() != written.media().size()) {
            return false;
        }
        return result != null && names.contains(result)
                || names.stream().anyMatch(name -> held.noted().containsValue(name.value()))
                || result == null && !post.text().isBlank() && says(post, held, written);
    }

    private static boolean says(Post post, Held held, Written written) {
        Instant sent = held.sentAt();
        return sent != null
                && post.text().strip().equals(worded(written.text()).strip())
                && !written.writtenAt().isBefore(sent.minus(CLOCKS_DIFFER));
    }

    private Written asKept(Written written, Contribution known) {
        Version kept = records.kept(known.id()).versions().getLast();
        return kept.media().size() == written.media().size()
                        && worded(kept.text()).equals(worded(written.text()))
                ? written.worded(
                        kept.text(), kept.media().stream().map(Version.Media::seenAgain).toList())
                : written;
    }

    private static String worded(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

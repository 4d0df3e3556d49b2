package se.uppsikt.publishing.takedowns;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;

/** The posts that tasks are about: where they stand, as what they are kept, what was ordered. */
@Component
class Posts {
    private final Publications publications;
    private final Records records;
    private final Platforms platforms;

    Posts(Publications publications, Records records, Platforms platforms) {
        this.publications = publications;
        this.records = records;
        this.platforms = platforms;
    }

    Map<PublicationId, Whereabouts> where(Collection<Retraction> tasks) {
        return publications.whereabouts(tasks.stream().map(Retraction::publication).toList());
    }

    /** As what each is kept; nothing for those that nobody knows the platform's key of. */
    Map<PublicationId, Contribution> kept(Collection<Whereabouts> posts) {
        Map<AccountId, Set<PlatformKey>> asked =
                posts.stream()
                        .filter(each -> each.result() != null)
                        .collect(
                                Collectors.groupingBy(
                                        Whereabouts::account,
                                        Collectors.mapping(
                                                each -> Objects.requireNonNull(each.result()),
                                                Collectors.toSet())));
        Map<AccountId, Map<PlatformKey, Contribution>> known = new HashMap<>();
        asked.forEach((account, keys) -> known.put(account, records.byKeys(account, keys)));
        Map<PublicationId, Contribution> kept = new HashMap<>();
        for (Whereabouts each : posts) {
            Contribution one =
                    each.result() == null
                            ? null
                            : known.getOrDefault(each.account(), Map.of()).get(each.result());
            if (one != null) {
                kept.put(each.publication(), one);
            }
        }
        return kept;
    }

    Optional<Contribution> kept(Retraction task) {
        return Optional.ofNullable(kept(where(List.of(task)).values()).get(task.publication()));
    }

    /** The last order to remove each. */
    Map<ContributionId, Command> removals(Collection<ContributionId> posts) {
        Map<ContributionId, Command> last = new HashMap<>();
        platforms
                .commands(posts)
                .forEach(
                        (post, commands) ->
                                commands.stream()
                                        .filter(each -> each.deed() == Command.Deed.REMOVE)
                                        .reduce((_, later) -> later)
                                        .ifPresent(each -> last.put(post, each)));
        return last;
    }

    /** Whether it has been seen that nobody sees it any more. */
    static boolean gone(Contribution post) {
        return post.facts().gone();
    }
}

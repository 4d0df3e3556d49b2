package se.uppsikt.publishing.takedowns;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.PublishedPosts;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/** The posts that tasks are about: where they stand, as what they are kept, what was ordered. */
@Component
class Posts {
    private final Publications publications;
    private final PublishedPosts published;
    private final Platforms platforms;

    Posts(Publications publications, PublishedPosts published, Platforms platforms) {
        this.publications = publications;
        this.published = published;
        this.platforms = platforms;
    }

    Map<PublicationId, Whereabouts> where(Collection<Retraction> tasks) {
        return publications.whereabouts(tasks.stream().map(Retraction::publication).toList());
    }

    /** As what each is kept. */
    Map<PublicationId, Contribution> kept(Collection<Whereabouts> some) {
        return published.of(some);
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

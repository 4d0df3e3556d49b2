package se.uppsikt.publishing.twins;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.PublishedPosts;
import se.uppsikt.records.Contribution;

/** What pairs are about: as it went out, and whether it still stands as it did. */
@Component
class Originals {
    private final Publications publications;
    private final PublishedPosts posts;
    private final Accounts accounts;

    Originals(Publications publications, PublishedPosts posts, Accounts accounts) {
        this.publications = publications;
        this.posts = posts;
        this.accounts = accounts;
    }

    Publication publication(Twin twin) {
        return publications.publication(twin.publication());
    }

    /** Each with what was said; every owner is asked once. */
    Map<TwinId, Original> of(Collection<Twin> twins) {
        Map<PublicationId, Original> found =
                published(twins.stream().map(Twin::publication).collect(toSet()));
        return twins.stream()
                .collect(
                        toMap(
                                Twin::id,
                                each -> found.getOrDefault(each.publication(), Original.UNKNOWN)));
    }

    Map<PublicationId, Original> published(Collection<PublicationId> some) {
        Collection<Publication> found = publications.publications(some).values();
        Map<PublicationId, Contribution> kept =
                posts.of(found.stream().map(Publication::where).toList());
        return found.stream()
                .collect(toMap(Publication::id, each -> told(each, kept.get(each.id()))));
    }

    private Original told(Publication publication, @Nullable Contribution kept) {
        return new Original(
                accounts.account(publication.account()).shown(),
                publication.post().text(),
                publication.settledAt(),
                publication.address() == null ? null : publication.address().toString(),
                kept == null ? null : kept.id().value().toString(),
                kept != null && kept.facts().gone(),
                kept != null && kept.versions() > 1);
    }

    /** Where the original was written for. */
    Set<Platform> platforms(Twin twin) {
        return accounts.all().stream()
                .filter(each -> twin.accounts().contains(each.id()))
                .map(Account::platform)
                .collect(toSet());
    }

    String askWhom(Account account) {
        return accounts.askWhom(Permission.PUBLISH, account);
    }
}

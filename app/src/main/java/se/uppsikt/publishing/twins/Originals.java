package se.uppsikt.publishing.twins;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;

/** What pairs are about: as it went out, and whether it still stands as it did. */
@Component
class Originals {
    private final Publications publications;
    private final Records records;
    private final Accounts accounts;

    Originals(Publications publications, Records records, Accounts accounts) {
        this.publications = publications;
        this.records = records;
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
        Map<AccountId, Map<PlatformKey, Contribution>> kept = kept(found);
        Map<PublicationId, Original> told = new HashMap<>();
        for (Publication each : found) {
            PlatformKey key = each.result();
            told.put(
                    each.id(),
                    told(
                            each,
                            key == null
                                    ? null
                                    : requireNonNull(kept.get(each.account())).get(key)));
        }
        return told;
    }

    private Map<AccountId, Map<PlatformKey, Contribution>> kept(Collection<Publication> some) {
        Map<AccountId, Map<PlatformKey, Contribution>> kept = new HashMap<>();
        some.stream()
                .filter(each -> each.result() != null)
                .collect(
                        groupingBy(
                                Publication::account,
                                mapping(each -> requireNonNull(each.result()), toSet())))
                .forEach((account, keys) -> kept.put(account, records.byKeys(account, keys)));
        return kept;
    }

    private Original told(Publication publication, @Nullable Contribution kept) {
        return new Original(
                accounts.account(publication.account()).shown(),
                publication.post().text(),
                publication.settledAt(),
                publication.address() == null ? null : publication.address().toString(),
                kept == null ? null : kept.id().value().toString(),
                kept != null && gone(kept.facts()),
                kept != null && kept.versions() > 1);
    }

    private static boolean gone(Facts facts) {
        return facts.gone();
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

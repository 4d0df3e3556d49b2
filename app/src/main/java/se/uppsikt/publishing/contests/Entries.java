package se.uppsikt.publishing.contests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.PublishedPosts;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.contests.DrawRules.Entry;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Visibility;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Records;
import se.uppsikt.records.threads.Threads;
import se.uppsikt.records.threads.Threads.ThreadPart.Side;

/**
 * The comments below what a contest has become: the entries. What is confidential is never among
 * them.
 */
@Component
class Entries {
    private final Publications publications;
    private final PublishedPosts published;
    private final Records records;
    private final Threads threads;

    Entries(Publications publications, PublishedPosts published, Records records, Threads threads) {
        this.publications = publications;
        this.published = published;
        this.records = records;
        this.threads = threads;
    }

    /** The posts that it has become, by account, as far as they are out and kept. */
    Map<AccountId, Contribution> posts(Draft draft) {
        List<Whereabouts> out =
                publications.whereabouts(draft.publications().values()).values().stream()
                        .filter(Whereabouts::published)
                        .toList();
        return published.of(out).values().stream()
                .collect(Collectors.toMap(Contribution::account, Function.identity()));
    }

    /**
     * A part of those below a post, the first first.
     *
     * @param after the last of the part before; null for the first part
     * @throws NotFound when that one is of no such post
     */
    List<Contribution> part(Contribution post, @Nullable ContributionId after, int size) {
        Contribution place = after == null ? post : records.contribution(after);
        if (!place.account().equals(post.account()) || !place.thread().equals(post.thread())) {
            throw new NotFound("contribution " + place.id().value());
        }
        return threads.part(place, Side.LATER, size, false).part().stream()
                .map(Kept::contribution)
                .toList();
    }

    /** Whether it is an entry: somebody else's, and nothing that is to be kept from eyes. */
    static boolean entry(Contribution each) {
        return each.received() && !each.confidential() && !each.disposed();
    }

    /** Whether it takes part: it stands there openly still. */
    static boolean takesPart(Contribution each, Contest.Terms terms) {
        return entry(each)
                && each.facts().visibility() == Visibility.PUBLIC
                && each.facts().withdrawnAt() == null
                && !each.facts().neverShown()
                && terms.closes() != null
                && !each.writtenAt().isAfter(terms.closes());
    }

    /** All that take part, the first of each post first; memory holds their ids alone. */
    List<Entry> taking(Contest contest, Draft draft) {
        List<Entry> taking = new ArrayList<>();
        posts(draft)
                .values()
                .forEach(
                        post ->
                                threads.whole(
                                        post.account(),
                                        List.of(post.thread()),
                                        null,
                                        page ->
                                                page.stream()
                                                        .map(each -> each.kept().contribution())
                                                        .filter(
                                                                each ->
                                                                        takesPart(
                                                                                each,
                                                                                contest.terms()))
                                                        .map(Entries::lot)
                                                        .forEach(taking::add)));
        return taking;
    }

    private static Entry lot(Contribution each) {
        String author = each.author().platformId();
        return new Entry(
                each.id().value(), author == null ? null : each.account().value() + " " + author);
    }

    Map<ContributionId, Contribution> some(Set<ContributionId> ids) {
        return records.contributions(ids);
    }
}

package se.uppsikt.publishing.results;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.PublishedPosts;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.platforms.statistics.PostTable;
import se.uppsikt.platforms.statistics.Statistics;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.takedowns.RetractionId;
import se.uppsikt.publishing.takedowns.Retractions;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.readers.Readers;
import se.uppsikt.records.threads.Threads;
import se.uppsikt.records.threads.Threads.ThreadPart;

/** Gathers what became of a draft; the accounts are as many as somebody has chosen in it. */
@Component
class Results {
    private static final int COMMENTS = 3;

    private final Publications publications;
    private final Accounts accounts;
    private final InRecords records;
    private final Statistics statistics;
    private final Retractions retractions;

    /** The records as somebody may read them. */
    @Component("resultsInRecords")
    record InRecords(PublishedPosts posts, Records records, Readers readers, Threads threads) {}

    Results(
            Publications publications,
            Accounts accounts,
            InRecords records,
            Statistics statistics,
            Retractions retractions) {
        this.publications = publications;
        this.accounts = accounts;
        this.records = records;
        this.statistics = statistics;
        this.retractions = retractions;
    }

    /** What is published of it, in the order of its accounts. */
    List<Result> of(Employee me, Draft draft) {
        Map<AccountId, Whereabouts> out =
                publications.whereabouts(draft.publications().values()).values().stream()
                        .filter(Whereabouts::published)
                        .collect(Collectors.toMap(Whereabouts::account, Function.identity()));
        Map<PublicationId, RetractionId> open =
                retractions.open(out.values().stream().map(Whereabouts::publication).toList());
        Map<PublicationId, Result.InRecords> kept = kept(me, out.values());
        return draft.content().accounts().stream()
                .map(out::get)
                .filter(Objects::nonNull)
                .map(
                        post ->
                                new Result(
                                        accounts.account(post.account()),
                                        post.publication(),
                                        post.at(),
                                        post.address(),
                                        kept.get(post.publication()),
                                        figures(post),
                                        open.get(post.publication())))
                .toList();
    }

    private PostTable figures(Whereabouts post) {
        return post.result() == null
                ? PostTable.NONE
                : statistics.of(post.account(), post.result());
    }

    /** As far as the reader may read it; asked once for all of them. */
    private Map<PublicationId, Result.InRecords> kept(Employee me, Collection<Whereabouts> out) {
        Map<PublicationId, Contribution> posts = new HashMap<>(records.posts().of(out));
        posts.values().removeIf(post -> !records.readers().may(me, post));
        Map<ContributionId, Kept> whole =
                records
                        .records()
                        .kept(posts.values().stream().map(Contribution::id).toList())
                        .stream()
                        .collect(Collectors.toMap(each -> each.contribution().id(), each -> each));
        Map<ContributionId, LifeLine> lines = records.records().lifeLines(posts.values());
        Map<PublicationId, Result.InRecords> kept = new HashMap<>();
        posts.forEach(
                (publication, post) ->
                        kept.put(
                                publication,
                                kept(
                                        requireNonNull(whole.get(post.id())),
                                        requireNonNull(lines.get(post.id())))));
        return kept;
    }

    private Result.InRecords kept(Kept kept, LifeLine line) {
        Contribution post = kept.contribution();
        return new Result.InRecords(
                "/diarium/handling/" + post.id().value(),
                line,
                kept.versions().size(),
                changed(kept.versions()),
                post.facts().gone(),
                under(post));
    }

    private static @Nullable Instant changed(List<Version> versions) {
        return versions.size() > 1 ? versions.getLast().at() : null;
    }

    private Result.Under under(Contribution post) {
        ThreadPart part = records.threads().part(post, ThreadPart.Side.LATER, COMMENTS, false);
        long number = part.part().size() + part.after();
        return new Result.Under(
                Math.min(number, ThreadPart.COUNTED),
                number > ThreadPart.COUNTED,
                part.part().stream().map(Kept::contribution).map(Results::written).toList());
    }

    private static Result.Written written(Contribution each) {
        return new Result.Written(
                (each.received() ? "/inkorg/" : "/diarium/handling/") + each.id().value(),
                each.author().shown(),
                each.says(),
                each.writtenAt());
    }
}

package se.uppsikt.publishing.results;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.platforms.statistics.PostTable;
import se.uppsikt.platforms.statistics.Statistics;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.takedowns.RetractionId;
import se.uppsikt.publishing.takedowns.Retractions;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Kept;
import se.uppsikt.records.PlatformKey;
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
    record InRecords(Records records, Readers readers, Threads threads) {}

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
        Map<PublicationId, Whereabouts> where =
                publications.whereabouts(draft.publications().values());
        Map<PublicationId, RetractionId> open = retractions.open(where.keySet());
        List<Result> results = new ArrayList<>();
        for (var account : draft.content().accounts()) {
            PublicationId publication = draft.publications().get(account);
            Whereabouts post = publication == null ? null : where.get(publication);
            if (post != null && post.published()) {
                results.add(result(me, post, open.get(post.publication())));
            }
        }
        return results;
    }

    private Result result(Employee me, Whereabouts post, @Nullable RetractionId open) {
        Account account = accounts.account(post.account());
        PlatformKey key = post.result();
        return new Result(
                account,
                post.publication(),
                post.at(),
                post.address(),
                key == null ? null : kept(me, account, key).orElse(null),
                key == null ? PostTable.NONE : statistics.of(account.id(), key),
                open);
    }

    private Optional<Result.InRecords> kept(Employee me, Account account, PlatformKey key) {
        return records.records()
                .byKey(account.id(), key)
                .filter(post -> records.readers().may(me, post))
                .map(this::kept);
    }

    private Result.InRecords kept(Contribution post) {
        Kept kept = records.records().kept(post.id());
        return new Result.InRecords(
                "/diarium/handling/" + post.id().value(),
                requireNonNull(records.records().lifeLines(List.of(post)).get(post.id())),
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

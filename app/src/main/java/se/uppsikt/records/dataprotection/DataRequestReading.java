package se.uppsikt.records.dataprotection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.dataprotection.DataRequest.Kind;
import se.uppsikt.records.dataprotection.DataRequest.Outcome;
import se.uppsikt.records.dataprotection.DataRequestLife.Cause;
import se.uppsikt.records.dataprotection.DataRequestRows.Step;
import se.uppsikt.records.dataprotection.MonthRules.Haste;
import se.uppsikt.records.search.EveryWording;
import se.uppsikt.records.search.Searching.Search;

/** What is shown of requests about personal data, and what a search for the person finds. */
@Component
class DataRequestReading {
    private static final int PAGE = 50;

    private final DataRequestRows rows;
    private final Kept kept;
    private final EveryWording search;
    private final Policy policy;
    private final InstantSource time;

    DataRequestReading(
            DataRequestRows rows,
            Kept kept,
            EveryWording search,
            Policy policy,
            InstantSource time) {
        this.rows = rows;
        this.kept = kept;
        this.search = search;
        this.policy = policy;
        this.time = time;
    }

    /** What is kept, and on which accounts. */
    @Component("dataRequestKept")
    record Kept(Records records, Accounts accounts, AnswerLetters letters) {}

    /**
     * What somebody looks at of one request.
     *
     * @param words what is looked for; null when nothing is
     * @param outcome what is to be answered; null for the usual
     * @param after the last of the documents that were shown before; null for the first ones
     */
    record Looked(
            @Nullable String words, @Nullable Outcome outcome, @Nullable ContributionId after) {}

    DataRequestSheet.Listed list(boolean closed, @Nullable UUID after) {
        DataRequest from = after == null ? null : rows.find(new DataRequestId(after)).orElse(null);
        List<DataRequest> found = closed ? rows.closed(from, PAGE + 1) : rows.open(from, PAGE + 1);
        List<DataRequest> page = found.subList(0, Math.min(found.size(), PAGE));
        return new DataRequestSheet.Listed(
                closed,
                page.stream().map(this::row).toList(),
                found.size() > PAGE ? page.getLast().id().value().toString() : null);
    }

    private DataRequestSheet.Row row(DataRequest one) {
        Haste haste = MonthRules.haste(one.dueAt(), now());
        return new DataRequestSheet.Row(
                one, one.open() && haste == Haste.LATE, one.open() && haste == Haste.SOON);
    }

    @Transactional(readOnly = true)
    DataRequestSheet sheet(Employee me, DataRequestId id, Looked looked) {
        String words = looked.words();
        Outcome asked = looked.outcome();
        DataRequest one =
                rows.find(id).orElseThrow(() -> new NotFound("data request " + id.value()));
        List<ContributionId> found = rows.items(id, looked.after(), PAGE + 1);
        Outcome outcome = asked == null ? AnswerRules.usual(one.kind()) : asked;
        return new DataRequestSheet(
                row(one),
                rows.steps(id).stream().map(DataRequestReading::done).toList(),
                items(me, found.subList(0, Math.min(found.size(), PAGE)), found),
                found.size() > PAGE ? found.get(PAGE - 1).value().toString() : "",
                Objects.requireNonNullElse(words, ""),
                words == null || words.isBlank() ? List.of() : hits(me, id, words),
                List.copyOf(AnswerRules.outcomes(one.kind())),
                outcome,
                proposed(one.kind(), outcome),
                DataRequestLife.TABLE.leads(one.state(), Cause.TAKE_UP),
                one.extractLeft() && me.roles().contains(Role.REGISTRAR),
                kept.letters().fate(one));
    }

    private String proposed(Kind kind, Outcome outcome) {
        return AnswerRules.proposed(
                kind, outcome, policy.current().municipality(), policy.dataProtectionOfficer());
    }

    /** In every wording, by words or by the name of whoever wrote, where this person reads. */
    private List<DataRequestSheet.Item> hits(Employee me, DataRequestId id, String words) {
        Clearance clearance = kept.accounts().clearance(me);
        List<ContributionId> found =
                search.find(
                        new Search(words, clearance, null, PAGE),
                        new EveryWording.Span(null, null));
        return items(me, found, rows.among(id, found)).stream()
                .filter(each -> each.document() != null)
                .toList();
    }

    private List<DataRequestSheet.Item> items(
            Employee me, List<ContributionId> page, Collection<ContributionId> belonging) {
        Map<ContributionId, Contribution> all = kept.records().contributions(page);
        Clearance clearance =
                kept.accounts()
                        .clearance(
                                me,
                                all.values().stream()
                                        .map(Contribution::account)
                                        .distinct()
                                        .toList());
        return page.stream()
                .map(
                        id -> {
                            Contribution one =
                                    Optional.ofNullable(all.get(id))
                                            .filter(each -> readable(clearance, each))
                                            .orElse(null);
                            return new DataRequestSheet.Item(
                                    id.value().toString(),
                                    one,
                                    one == null
                                            ? ""
                                            : kept.accounts().account(one.account()).shown(),
                                    belonging.contains(id));
                        })
                .toList();
    }

    private static boolean readable(Clearance clearance, Contribution one) {
        return !one.facts().neverShown()
                && (one.confidential()
                        ? clearance.confidential().contains(one.account())
                        : clearance.accounts().contains(one.account()));
    }

    private static DataRequestSheet.Done done(Step step) {
        return new DataRequestSheet.Done(step.at(), step.by(), step.said(), step.note());
    }

    private Instant now() {
        return time.instant();
    }
}

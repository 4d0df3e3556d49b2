package se.uppsikt.archive.disposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.disposal.DisposalLife.Cause;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.destruction.DisposalId;
import se.uppsikt.records.readers.Readers;

/** What the pages of disposal show. Words are shown to those who may read them, and only they. */
@Component
public class DisposalReading {
    static final int PAGE = 50;
    private static final int SAMPLES = 12;

    private final Disposals disposals;
    private final Authorities authorities;
    private final Shelves shelves;
    private final Documents documents;

    DisposalReading(
            Disposals disposals, Authorities authorities, Shelves shelves, Documents documents) {
        this.disposals = disposals;
        this.authorities = authorities;
        this.shelves = shelves;
        this.documents = documents;
    }

    /** Lists and records of disposals. */
    @Component("disposalShelves")
    record Shelves(DisposalItemRows items, DisposalRecordRows records) {}

    /** What is in the lists, and who may read it. */
    @Component("disposalDocuments")
    record Documents(Records records, Readers readers, Accounts accounts) {
        Map<AccountId, Account> byId() {
            return accounts.all().stream()
                    .collect(Collectors.toMap(Account::id, Function.identity()));
        }
    }

    /** All of it at a glance. */
    public record Overview(
            List<Row> rows,
            @Nullable String next,
            List<DisposalAuthority> authorities,
            List<CrisisPeriod> crises) {
        public boolean crisis() {
            return crises.stream().anyMatch(CrisisPeriod::goesOn);
        }
    }

    /** One disposal in the list. */
    public record Row(Disposal one, DisposalAuthority authority, @Nullable DisposalRecord record) {
        /** Such as {@code 4 konton}. */
        public String accounts() {
            int number = one.accounts().size();
            return number == 1 ? "Ett konto" : number + " konton";
        }
    }

    /**
     * One disposal.
     *
     * @param listed why what was listed was not chosen, with how many
     * @param left why what was chosen was left when it was to go, with how many
     * @param acts what this person may do with it now
     */
    public record Sheet(
            Row row,
            List<String> accounts,
            List<Counted> listed,
            List<Counted> left,
            List<Line> samples,
            Acts acts) {}

    /** So many for one reason. */
    public record Counted(RefusalReason reason, long number) {}

    /** What may be done, and whether it is this person's own. */
    public record Acts(boolean may, boolean own, Disposal one) {
        public boolean approve() {
            return may && one.leads(Cause.APPROVED);
        }

        public boolean withdraw() {
            return may && one.leads(Cause.WITHDRAWN);
        }

        public boolean stop() {
            return may && one.leads(Cause.STOPPED);
        }

        public boolean resume() {
            return may && one.leads(Cause.RESUMED);
        }

        public boolean endEarly() {
            return may && one.leads(Cause.ENDED_EARLY);
        }
    }

    /**
     * One item of a list.
     *
     * @param document null when this person may not read it
     */
    public record Line(DisposalItem item, String account, @Nullable Contribution document) {
        public String id() {
            return item.contribution().value().toString();
        }
    }

    /** Those refused for one reason. */
    public record Refusals(
            Row row, RefusalReason reason, boolean later, List<Line> lines, @Nullable Long next) {}

    Overview overview(Employee me, @Nullable DisposalId after) {
        List<Disposal> page = disposals.page(me, after, PAGE);
        return new Overview(
                rows(page),
                page.size() < PAGE ? null : page.getLast().id().value().toString(),
                authorities.all(),
                authorities.crises());
    }

    private List<Row> rows(List<Disposal> page) {
        Map<DisposalId, DisposalRecord> written =
                shelves.records().of(page.stream().map(Disposal::id).toList());
        Map<AuthorityId, DisposalAuthority> under =
                page.stream()
                        .map(Disposal::authority)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), authorities::find));
        List<Row> rows = new ArrayList<>();
        for (Disposal each : page) {
            rows.add(
                    new Row(
                            each,
                            Objects.requireNonNull(under.get(each.authority())),
                            written.get(each.id())));
        }
        return rows;
    }

    private Row row(Employee me, DisposalId id) {
        return rows(List.of(disposals.find(me, id))).getFirst();
    }

    Sheet sheet(Employee me, DisposalId id) {
        Row row = row(me, id);
        Disposal one = row.one();
        Map<AccountId, Account> named = documents.byId();
        return new Sheet(
                row,
                one.accounts().stream().map(each -> shown(named, each)).toList(),
                counted(shelves.items().counts(id, false)),
                counted(shelves.items().counts(id, true)),
                one.state() == Disposal.State.PREPARED
                        ? lines(me, shelves.items().samples(id, one.listing().listed(), SAMPLES))
                        : List.of(),
                new Acts(disposals.mayAct(me, one), one.prepared().by().equals(me.id()), one));
    }

    private static List<Counted> counted(Map<RefusalReason, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> new Counted(each.getKey(), each.getValue()))
                .toList();
    }

    Refusals refusals(Employee me, DisposalId id, RefusalReason reason, boolean later, long after) {
        Row row = row(me, id);
        List<DisposalItem> items = shelves.items().refused(id, later, reason, after, PAGE);
        return new Refusals(
                row,
                reason,
                later,
                lines(me, items),
                items.size() < PAGE ? null : items.getLast().place());
    }

    List<DisposalItem> items(DisposalId id, long after, int limit) {
        return shelves.items().all(id, after, limit);
    }

    private List<Line> lines(Employee me, List<DisposalItem> items) {
        Map<AccountId, Account> named = documents.byId();
        Map<ContributionId, Contribution> found =
                documents
                        .records()
                        .contributions(items.stream().map(DisposalItem::contribution).toList());
        List<Line> lines = new ArrayList<>();
        for (DisposalItem each : items) {
            Contribution document = found.get(each.contribution());
            boolean readable =
                    document != null
                            && !document.facts().neverShown()
                            && documents.readers().may(me, document);
            lines.add(new Line(each, shown(named, each.account()), readable ? document : null));
        }
        return lines;
    }

    private static String shown(Map<AccountId, Account> named, AccountId id) {
        Account account = named.get(id);
        return account == null ? id.value().toString() : account.shown();
    }
}

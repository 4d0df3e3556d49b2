package se.uppsikt.records.disclosure;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.policy.Policy;
import se.uppsikt.policy.WorkingDays;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.disclosure.ClockRules.Haste;
import se.uppsikt.records.disclosure.Disclosure.State;
import se.uppsikt.records.disclosure.DisclosureLife.Cause;
import se.uppsikt.records.disclosure.DisclosureRows.Place;
import se.uppsikt.records.disclosure.DisclosureRows.Step;
import se.uppsikt.records.readers.Readers;

/** What is shown of requests: to those who handle them, and to whoever asked. */
@Component
public class DisclosureReading {
    private static final int PAGE = 50;

    private final DisclosureRows rows;
    private final Disclosures disclosures;
    private final Documents documents;
    private final Around around;
    private final List<Outcomes> outcomes;

    DisclosureReading(
            DisclosureRows rows,
            Disclosures disclosures,
            Documents documents,
            Around around,
            List<Outcomes> outcomes) {
        this.rows = rows;
        this.disclosures = disclosures;
        this.documents = documents;
        this.around = around;
        this.outcomes = List.copyOf(outcomes);
    }

    /** The guideline's calendar, and the time. */
    @Component("disclosureAround")
    record Around(Policy policy, InstantSource time) {}

    /** What is kept, and who reads what of it. */
    @Component("disclosureDocuments")
    record Documents(Records records, Readers readers, Accounts accounts) {}

    /**
     * One request in a list or on its own page.
     *
     * @param due the end of the day it is to be given out
     * @param document where it stands; null when it came in another way
     * @param account the account of that document; empty when there is none
     */
    public record Row(
            Disclosure one,
            Instant due,
            Haste haste,
            @Nullable Contribution document,
            String account) {
        /** What is asked for, in the words of whoever asked. */
        public String what() {
            if (document == null) {
                return one.asked().what();
            }
            String text = document.text();
            return text == null || document.facts().neverShown() ? document.says() : text;
        }

        /** The same on one line, for a list that may be seen over a shoulder. */
        public String brief() {
            return document != null && document.confidential()
                    ? "Står i ett meddelande eller något som är sekretessmärkt"
                    : what();
        }

        /** Whether the clock is running. */
        public boolean runs() {
            return one.open() && one.state() != State.APPEALED;
        }

        public boolean late() {
            return runs() && haste == Haste.LATE;
        }

        public boolean afterTheDay() {
            return runs() && haste == Haste.AFTER_THE_DAY;
        }
    }

    /**
     * A page of requests.
     *
     * @param next where the next page goes on; null when nothing follows
     */
    public record Listed(boolean closed, List<Row> rows, @Nullable String next) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** Everything about one request, for those who handle it. */
    public record Sheet(Row row, List<Done> steps, List<Way> ways) {
        public Sheet {
            steps = List.copyOf(steps);
            ways = List.copyOf(ways);
        }
    }

    /** What was done with a request. */
    public record Done(Instant at, String by, String said, String note) {
        static Done of(Step step) {
            return new Done(step.at(), step.by(), step.said(), step.note());
        }
    }

    /**
     * What may be done with it now.
     *
     * @param note what is to be told with it; empty when nothing
     */
    public record Way(String word, String label, String note) {}

    /** What whoever has the reference reads; no name of anybody who works here is in it. */
    public record Followed(
            String reference,
            Row row,
            List<Done> steps,
            List<Outcomes.Outcome> outcomes,
            boolean mayWithdraw,
            boolean mayAskDecision) {
        public Followed {
            steps = List.copyOf(steps);
            outcomes = List.copyOf(outcomes);
        }
    }

    @Transactional(readOnly = true)
    Listed list(Employee me, boolean closed, @Nullable String after) {
        var clearance = documents.accounts().clearance(me);
        Place from = place(after).orElse(null);
        List<Disclosure> found =
                closed
                        ? rows.closed(clearance, from, PAGE + 1)
                        : rows.open(clearance, from, PAGE + 1);
        List<Disclosure> page = found.subList(0, Math.min(found.size(), PAGE));
        return new Listed(
                closed,
                rows(page),
                found.size() > PAGE ? page.getLast().id().value().toString() : null);
    }

    private Optional<Place> place(@Nullable String after) {
        return WayRules.id(after)
                .flatMap(rows::find)
                .map(
                        last ->
                                new Place(
                                        last.closedAt() == null
                                                ? last.clockFrom()
                                                : last.closedAt(),
                                        last.id()));
    }

    private List<Row> rows(List<Disclosure> page) {
        Map<ContributionId, Contribution> sources =
                documents
                        .records()
                        .contributions(page.stream().flatMap(DisclosureReading::source).toList());
        return page.stream().map(one -> row(one, sources)).toList();
    }

    private static Stream<ContributionId> source(Disclosure one) {
        return Stream.ofNullable(one.asked().source());
    }

    private Row row(Disclosure one, Map<ContributionId, Contribution> sources) {
        WorkingDays calendar = around.policy().current().answerTimes().calendar();
        Contribution document = source(one).map(sources::get).findFirst().orElse(null);
        return new Row(
                one,
                ClockRules.due(calendar, one.clockFrom()),
                ClockRules.haste(calendar, one.clockFrom(), around.time().instant()),
                document,
                document == null ? "" : documents.accounts().account(document.account()).shown());
    }

    /** That a confidential document was opened here is on record, as everywhere. */
    @Transactional
    public Sheet sheet(Employee me, DisclosureId id) {
        Disclosure one = disclosures.one(me, id);
        Row row = rows(List.of(one)).getFirst();
        if (row.document() != null) {
            documents.readers().opened(me, List.of(row.document()));
        }
        return new Sheet(
                row, rows.steps(id).stream().map(Done::of).toList(), WayRules.ways(one.state()));
    }

    @Transactional(readOnly = true)
    public Followed followed(Reference reference) {
        Disclosure one = disclosures.followed(reference);
        return new Followed(
                one.reference().shown(),
                rows(List.of(one)).getFirst(),
                rows.steps(one.id()).stream().map(Done::of).toList(),
                outcomes.stream().map(each -> each.of(one)).toList(),
                DisclosureLife.TABLE.leads(one.state(), Cause.WITHDRAW),
                DisclosureLife.TABLE.leads(one.state(), Cause.ASK_DECISION));
    }
}

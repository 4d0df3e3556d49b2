package se.uppsikt.records.register;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.policy.Policy;
import se.uppsikt.policy.WorkingDays;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.Records;

/** What waits for somebody to decide whether it is registered, or for its number. */
@Controller
public class WaitingPage {
    private static final int PAGE = 100;

    private final WaitingRows rows;
    private final Records records;
    private final Triages triages;
    private final Accounts accounts;
    private final Office office;

    /** The guideline's calendar, and the time. */
    @Component("waitingOffice")
    record Office(Policy policy, InstantSource time) {}

    WaitingPage(
            WaitingRows rows, Records records, Triages triages, Accounts accounts, Office office) {
        this.rows = rows;
        this.records = records;
        this.triages = triages;
        this.accounts = accounts;
        this.office = office;
    }

    /**
     * A page of what waits.
     *
     * @param next the last row here; null when nothing follows
     */
    public record Waiting(RegistrationState state, List<Row> rows, @Nullable ContributionId next) {
        public Waiting {
            rows = List.copyOf(rows);
        }

        public boolean undecided() {
            return state == RegistrationState.UNDECIDED;
        }
    }

    /**
     * One document.
     *
     * @param triaged what whoever answers has taken it for; null when nobody has
     * @param due by when; null for history, which nobody promised to decide in time
     */
    public record Row(
            Contribution contribution,
            String account,
            LifeLine line,
            Triages.@Nullable Triaged triaged,
            @Nullable Instant due,
            boolean late) {}

    /**
     * How much waits in each way.
     *
     * @param toBeRegistered decided, and without a number
     * @param undecided nobody has decided whether they are registered
     */
    public record Figures(int toBeRegistered, int undecided) {
        /** More than this many are not counted; people are told that there are more. */
        static final int MOST = 99;

        /** Such as {@code 12} or {@code fler än 99}. */
        public static String shown(int counted) {
            return counted > MOST ? "fler än " + MOST : String.valueOf(counted);
        }
    }

    @GetMapping(path = "/diarium", params = "visa=OBEDOMDA")
    ModelAndView undecided(
            Employee me, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return waiting(me, RegistrationState.UNDECIDED, after);
    }

    @GetMapping(path = "/diarium", params = "visa=SKA_DIARIEFORAS")
    ModelAndView toBeRegistered(
            Employee me, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return waiting(me, RegistrationState.TO_BE_REGISTERED, after);
    }

    private ModelAndView waiting(Employee me, RegistrationState state, @Nullable UUID after) {
        Clearance mine = accounts.clearance(me);
        List<ContributionId> ids =
                rows.standing(
                        mine, state, after == null ? null : new ContributionId(after), PAGE + 1);
        boolean more = ids.size() > PAGE;
        List<ContributionId> page = more ? ids.subList(0, PAGE) : ids;
        return new ModelAndView(
                "records/register/waiting",
                Map.of(
                        "waiting",
                        new Waiting(state, rows(page), more ? page.getLast() : null),
                        "figures",
                        rows.figures(mine)));
    }

    private List<Row> rows(List<ContributionId> ids) {
        Map<ContributionId, Contribution> contributions = records.contributions(ids);
        Map<ContributionId, LifeLine> lines =
                records.lifeLines(List.copyOf(contributions.values()));
        Map<ContributionId, Triages.Triaged> triaged = triages.of(ids);
        Map<AccountId, String> names = new HashMap<>();
        accounts.all().forEach(account -> names.put(account.id(), account.shown()));
        WorkingDays calendar = office.policy().current().answerTimes().calendar();
        List<Row> rows = new ArrayList<>();
        for (ContributionId id : ids) {
            Contribution contribution = contributions.get(id);
            LifeLine line = lines.get(id);
            if (contribution != null && line != null) {
                rows.add(row(contribution, names, line, triaged.get(id), calendar));
            }
        }
        return rows;
    }

    private Row row(
            Contribution contribution,
            Map<AccountId, String> names,
            LifeLine line,
            Triages.@Nullable Triaged triaged,
            WorkingDays calendar) {
        boolean history =
                contribution
                        .writtenAt()
                        .isBefore(contribution.capturedAt().minus(Contribution.HISTORY));
        Instant due =
                history
                        ? null
                        : TriageRules.due(
                                calendar,
                                contribution.writtenAt(),
                                triaged == null ? null : triaged.kind());
        return new Row(
                contribution,
                names.getOrDefault(contribution.account(), ""),
                line,
                triaged,
                due,
                due != null && office.time().instant().isAfter(due));
    }
}

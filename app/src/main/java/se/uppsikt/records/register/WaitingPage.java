package se.uppsikt.records.register;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
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
    private static final String TO_REGISTER = "SKA_DIARIEFORAS";

    private final WaitingRows rows;
    private final Records records;
    private final Triages triages;
    private final Accounts accounts;
    private final Office office;

    /** The guideline's calendar, and the time. */
    @Component("waitingOffice")
    record Office(Policy policy, InstantSource time, BulkRegistering bulk) {}

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
     * @param told what was just done with many, or why it was not
     */
    public record Waiting(
            RegistrationState state, List<Row> rows, @Nullable ContributionId next, Told told) {
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
     * @param post what it was written under; null when it is a post or a message, or nothing is
     *     kept
     * @param triaged what whoever answers has taken it for; null when nobody has
     * @param mine whether the person may decide on it
     * @param due by when; null for history, which nobody promised to decide in time
     */
    public record Row(
            Contribution contribution,
            @Nullable Contribution post,
            String account,
            LifeLine line,
            Triages.@Nullable Triaged triaged,
            boolean mine,
            @Nullable Instant due) {
        public boolean late(Instant now) {
            return due != null && now.isAfter(due);
        }
    }

    /**
     * What is told of many at once.
     *
     * @param form what was written, to be shown again
     */
    public record Told(String words, List<Objection> objections, BulkForm form) {
        static final String NAME = "utfort";
        private static final String WORDS = "ord";

        static Told of(Map<String, String> kept) {
            return new Told(kept.getOrDefault(WORDS, ""), List.of(), BulkForm.NOTHING);
        }

        static HashMap<String, String> kept(String words) {
            return new HashMap<>(Map.of(WORDS, words));
        }

        static String words(BulkForm.Act act, BulkRegistering.Outcome outcome) {
            String done =
                    outcome.done()
                            + switch (act) {
                                case KEEP_IN_ORDER -> " hålls ordnade utan diarieföring.";
                                case LEAVE_OUT -> " är bedömda som uppenbart av ringa betydelse.";
                                case TO_BE_REGISTERED -> " ska diarieföras.";
                                case REGISTER, REGISTER_AS_ONE_CASE ->
                                        outcome.caseNumber().isEmpty()
                                                ? " är diarieförda."
                                                : " är diarieförda i " + outcome.caseNumber() + ".";
                            };
            return outcome.left().isEmpty()
                    ? done
                    : done + " " + outcome.left().size() + " lämnades som de var.";
        }
    }

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
            Employee me,
            @RequestParam(name = "efter", required = false) @Nullable UUID after,
            @ModelAttribute(name = Told.NAME, binding = false) HashMap<String, String> told) {
        return waiting(me, RegistrationState.UNDECIDED, after, Told.of(told));
    }

    @GetMapping(path = "/diarium", params = "visa=SKA_DIARIEFORAS")
    ModelAndView toBeRegistered(
            Employee me,
            @RequestParam(name = "efter", required = false) @Nullable UUID after,
            @ModelAttribute(name = Told.NAME, binding = false) HashMap<String, String> told) {
        return waiting(me, RegistrationState.TO_BE_REGISTERED, after, Told.of(told));
    }

    /**
     * Many at once. What it could not be done to stays chosen, with the words that were written.
     */
    @PostMapping("/diarium/valda")
    ModelAndView decide(
            Employee me,
            BulkForm form,
            @RequestParam(name = "visa", defaultValue = "OBEDOMDA") String view,
            RedirectAttributes kept) {
        RegistrationState state =
                view.equals(TO_REGISTER)
                        ? RegistrationState.TO_BE_REGISTERED
                        : RegistrationState.UNDECIDED;
        BulkForm.Act act = form.act();
        if (act == null || form.ids().isEmpty()) {
            return refused(
                    waiting(
                            me,
                            state,
                            null,
                            new Told(
                                    "Välj något i listan och vad som ska göras med det.",
                                    List.of(),
                                    form)));
        }
        BulkRegistering.Outcome outcome = office.bulk().perform(me, form, act);
        if (!outcome.left().isEmpty()) {
            return refused(
                    waiting(
                            me,
                            state,
                            null,
                            new Told(
                                    Told.words(act, outcome),
                                    outcome.reasons(),
                                    form.within(outcome.caseNumber()))));
        }
        kept.addFlashAttribute(Told.NAME, Told.kept(Told.words(act, outcome)));
        return new ModelAndView("redirect:/diarium?visa=" + view(state));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static String view(RegistrationState state) {
        return state == RegistrationState.UNDECIDED ? "OBEDOMDA" : TO_REGISTER;
    }

    private ModelAndView waiting(
            Employee me, RegistrationState state, @Nullable UUID after, Told told) {
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
                        new Waiting(state, rows(me, page), more ? page.getLast() : null, told),
                        "figures",
                        rows.figures(mine)));
    }

    private List<Row> rows(Employee me, List<ContributionId> ids) {
        Map<ContributionId, Contribution> contributions = records.contributions(ids);
        Map<ContributionId, ContributionId> postOf = rows.posts(ids);
        Map<ContributionId, Contribution> posts = records.contributions(postOf.values());
        Set<AccountId> mine = accounts.reach(me, Permission.REGISTER);
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
                ContributionId post = postOf.get(id);
                rows.add(
                        new Row(
                                contribution,
                                post == null ? null : posts.get(post),
                                names.getOrDefault(contribution.account(), ""),
                                line,
                                triaged.get(id),
                                mine.contains(contribution.account()),
                                due(contribution, triaged.get(id), calendar)));
            }
        }
        return rows;
    }

    private @Nullable Instant due(
            Contribution contribution, Triages.@Nullable Triaged triaged, WorkingDays calendar) {
        boolean history =
                contribution
                        .writtenAt()
                        .isBefore(contribution.capturedAt().minus(Contribution.HISTORY));
        return history
                ? null
                : TriageRules.due(
                        calendar,
                        contribution.writtenAt(),
                        triaged == null ? null : triaged.kind());
    }
}

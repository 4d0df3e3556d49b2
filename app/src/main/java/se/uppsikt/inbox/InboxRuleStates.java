package se.uppsikt.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.checks.Gauges;
import se.uppsikt.base.shared.Objection.Mend;
import se.uppsikt.inbox.ListRows.Counts.Figure;
import se.uppsikt.inbox.supervision.Owed;
import se.uppsikt.inbox.supervision.WaitingFigures;
import se.uppsikt.inbox.views.Narrowing;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.policy.Policy;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.register.Triages;

/** How much waits on which accounts, and where somebody has waited longer than promised (S2). */
@Component
class InboxRuleStates implements RuleStates, WaitingFigures {
    private static final Duration DAY = Duration.ofDays(1);
    private final Accounts accounts;
    private final Held held;
    private final Asked asked;
    private final InstantSource time;
    private final Policy policy;

    InboxRuleStates(Accounts accounts, Held held, Asked asked, InstantSource time, Policy policy) {
        this.accounts = accounts;
        this.held = held;
        this.asked = asked;
        this.time = time;
        this.policy = policy;
    }

    /** What the inbox has itself. */
    @Component("figuresHeld")
    record Held(ListRows lists, ItemRows items) {}

    /** Those who know what else is owed. */
    @Component("figuresAsked")
    record Asked(Moderation moderation, Triages triages) {}

    @Override
    public List<RuleState> now() {
        List<Account> all = accounts.all();
        Map<AccountId, Figure> late =
                held.lists().late(all.stream().map(Account::id).toList(), time.instant());
        List<Breach> breaches = new ArrayList<>();
        for (Account account : all) {
            Figure waiting = late.get(account.id());
            if (waiting != null) {
                breaches.add(breach(account, waiting));
            }
        }
        return List.of(
                RuleState.ofAccounts("S2", breaches, "Ingen har väntat längre än vi har lovat."));
    }

    @Override
    public Map<AccountId, Long> waiting(Clearance shown) {
        Instant end = DeadlineRules.NEVER.plusSeconds(1);
        Map<AccountId, Long> waiting = new HashMap<>();
        held.lists()
                .due(shown, Instant.EPOCH, end, end)
                .forEach((account, figure) -> waiting.put(account, figure.counted()));
        return waiting;
    }

    @Override
    public Map<AccountId, Figures> figures(Collection<AccountId> about) {
        AnswerTimes times = policy.current().answerTimes();
        Instant now = time.instant();
        Map<Integer, Map<AccountId, Figure>> warned = new TreeMap<>();
        for (int percent : times.warnAtPercent()) {
            warned.put(
                    percent,
                    held.lists()
                            .due(
                                    ListRows.whole(about),
                                    now,
                                    DeadlineRules.warned(times, true, percent, now),
                                    DeadlineRules.warned(times, false, percent, now)));
        }
        Map<AccountId, Map<Owed, Long>> owed = becameOwed(about, Instant.EPOCH, now);
        add(owed, Owed.UNSORTED, asked.triages().late(about, COUNTED + 1));
        Map<AccountId, Figures> figures = new HashMap<>();
        for (AccountId account : about) {
            List<Warned> own = new ArrayList<>();
            warned.forEach((percent, found) -> own.add(new Warned(percent, of(found, account))));
            figures.put(account, new Figures(own, owed.getOrDefault(account, Map.of())));
        }
        return figures;
    }

    @Override
    public Map<AccountId, Map<Owed, Long>> becameOwed(
            Collection<AccountId> about, Instant from, Instant until) {
        Map<AccountId, Map<Owed, Long>> owed = new HashMap<>();
        Map<AccountId, Long> late = new HashMap<>();
        held.lists()
                .due(ListRows.whole(about), from, until, until)
                .forEach((account, figure) -> late.put(account, figure.counted()));
        add(owed, Owed.ANSWER, late);
        asked.moderation()
                .becameOwed(about, from, until)
                .forEach((what, many) -> add(owed, owed(what), many));
        return owed;
    }

    private static Owed owed(Moderation.Owed judged) {
        return switch (judged) {
            case PROTECTED -> Owed.PROTECTED;
            case REPORT -> Owed.REPORT;
            case HIDDEN -> Owed.HIDDEN;
            case ENTRY -> Owed.ENTRY;
            case SECOND -> Owed.SECOND;
        };
    }

    private static void add(
            Map<AccountId, Map<Owed, Long>> owed, Owed what, Map<AccountId, Long> many) {
        many.forEach(
                (account, found) ->
                        owed.computeIfAbsent(account, _ -> new EnumMap<>(Owed.class))
                                .put(what, found));
    }

    @Override
    public Map<AccountId, Long> lateAmong(
            Collection<UUID> contributions, Map<AccountId, Instant> before) {
        List<ContributionId> ids = contributions.stream().map(ContributionId::new).toList();
        return held.items().items(ids).values().stream()
                .filter(item -> item.state() != Item.State.CLOSED)
                .filter(item -> lateBefore(item, before.get(item.account())))
                .collect(Collectors.groupingBy(Item::account, Collectors.counting()));
    }

    private static boolean lateBefore(Item item, @Nullable Instant then) {
        return then != null && item.due() != null && item.due().isBefore(then);
    }

    private static long of(Map<AccountId, Figure> figures, AccountId account) {
        Figure figure = figures.get(account);
        return figure == null ? 0 : figure.counted();
    }

    private static Breach breach(Account account, Figure waiting) {
        String many = waiting.shown();
        return new Breach(
                account.shown(),
                many.substring(0, 1).toUpperCase(Locale.ROOT)
                        + many.substring(1)
                        + " bidrag har väntat för länge på svar.",
                new Mend(
                        "Svara i inkorgen",
                        "/inkorg"
                                + new InboxFilter(
                                                InboxFilter.View.LATE,
                                                account.id(),
                                                null,
                                                null,
                                                Narrowing.NONE)
                                        .query()));
    }

    /** How many answers are late, for those who watch machines. */
    @Component("lateAnswers")
    record Late(Accounts accounts, Held held, InstantSource time) implements Gauges {
        @Override
        public List<Gauge> now() {
            List<AccountId> all = accounts.all().stream().map(Account::id).toList();
            Instant now = time.instant();
            return List.of(
                    Gauge.of(
                            "uppsikt_answers_late",
                            "Det som har väntat längre på svar än kommunen har lovat",
                            sum(held.lists().late(all, now))),
                    Gauge.of(
                            "uppsikt_answers_due_within_a_day",
                            "Det som ska besvaras inom ett dygn",
                            sum(
                                    held.lists()
                                            .due(
                                                    ListRows.whole(all),
                                                    now,
                                                    now.plus(DAY),
                                                    now.plus(DAY)))));
        }

        private static long sum(Map<AccountId, Figure> counted) {
            return counted.values().stream().mapToLong(Figure::counted).sum();
        }
    }
}

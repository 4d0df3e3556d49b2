package se.uppsikt.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection.Mend;
import se.uppsikt.inbox.ListRows.Counts.Figure;
import se.uppsikt.inbox.supervision.WaitingFigures;
import se.uppsikt.inbox.views.Narrowing;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.policy.Policy;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;
import se.uppsikt.records.ContributionId;

/** How much waits on which accounts, and where somebody has waited longer than promised (S2). */
@Component
class InboxRuleStates implements RuleStates, WaitingFigures {
    private final Accounts accounts;
    private final ListRows rows;
    private final ItemRows items;
    private final InstantSource time;
    private final Policy policy;

    InboxRuleStates(
            Accounts accounts, ListRows rows, ItemRows items, InstantSource time, Policy policy) {
        this.accounts = accounts;
        this.rows = rows;
        this.items = items;
        this.time = time;
        this.policy = policy;
    }

    @Override
    public List<RuleState> now() {
        List<Account> all = accounts.all();
        Map<AccountId, Figure> late =
                rows.late(all.stream().map(Account::id).toList(), time.instant());
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
        rows.due(shown, Instant.EPOCH, end, end)
                .forEach((account, figure) -> waiting.put(account, figure.counted()));
        return waiting;
    }

    @Override
    public Map<AccountId, Figures> figures(Collection<AccountId> asked) {
        AnswerTimes times = policy.current().answerTimes();
        Instant now = time.instant();
        Map<AccountId, Figure> late = rows.late(asked, now);
        Map<Integer, Map<AccountId, Figure>> warned = new TreeMap<>();
        for (int percent : times.warnAtPercent()) {
            warned.put(
                    percent,
                    rows.due(
                            ListRows.whole(asked),
                            now,
                            DeadlineRules.warned(times, true, percent, now),
                            DeadlineRules.warned(times, false, percent, now)));
        }
        Map<AccountId, Figures> figures = new HashMap<>();
        for (AccountId account : asked) {
            List<Warned> own = new ArrayList<>();
            warned.forEach((percent, found) -> own.add(new Warned(percent, of(found, account))));
            figures.put(account, new Figures(own, of(late, account)));
        }
        return figures;
    }

    @Override
    public Map<AccountId, Long> becameLate(
            Collection<AccountId> asked, Instant from, Instant until) {
        Map<AccountId, Long> late = new HashMap<>();
        rows.due(ListRows.whole(asked), from, until, until)
                .forEach((account, figure) -> late.put(account, figure.counted()));
        return late;
    }

    @Override
    public Map<AccountId, Long> lateAmong(Collection<UUID> contributions, Instant before) {
        List<ContributionId> ids = contributions.stream().map(ContributionId::new).toList();
        return items.items(ids).values().stream()
                .filter(item -> item.state() != Item.State.CLOSED)
                .filter(item -> item.due() != null && item.due().isBefore(before))
                .collect(Collectors.groupingBy(Item::account, Collectors.counting()));
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
}

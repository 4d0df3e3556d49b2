package se.uppsikt.inbox.supervision;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.inbox.supervision.DigestRules.Line;

/**
 * Tells those who answer for accounts what waits there, each working morning, and what has become
 * late, at most once an hour for each account (S3).
 */
@Service
class Digests {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FAR_AHEAD = Duration.ofDays(7);
    private static final int AT_ONCE = 5_000;

    private final WaitingFigures waiting;
    private final SupervisedDays days;
    private final Accounts accounts;
    private final DigestRows rows;
    private final AlarmMessages messages;

    Digests(
            WaitingFigures waiting,
            SupervisedDays days,
            Accounts accounts,
            DigestRows rows,
            AlarmMessages messages) {
        this.waiting = waiting;
        this.days = days;
        this.accounts = accounts;
        this.rows = rows;
        this.messages = messages;
    }

    /** One letter to each address a day, with all its accounts; none where nothing waits. */
    @Transactional
    void morning() {
        if (!days.isWorkingDay()) {
            return;
        }
        List<Account> active = active();
        Map<AccountId, WaitingFigures.Figures> figures = waiting.figures(ids(active));
        Map<String, List<Line>> letters = new LinkedHashMap<>();
        messages.owners(active)
                .forEach(
                        (account, addresses) -> {
                            WaitingFigures.Figures own = figures.get(account.id());
                            if (own != null && own.any()) {
                                Line line = line(account, DigestRules.said(own));
                                addresses.forEach(
                                        mail ->
                                                letters.computeIfAbsent(
                                                                mail, _ -> new ArrayList<>())
                                                        .add(line));
                            }
                        });
        letters.forEach(
                (mail, lines) ->
                        messages.send(
                                "digest/" + days.today(),
                                new Mail(
                                        mail,
                                        "Det som väntar i inkorgen",
                                        DigestRules.letter(
                                                "Det här väntar på svar i Uppsikt.", lines))));
    }

    /**
     * A clock that was set back has told already, and is waited for: what becomes late meanwhile
     * stands in the letter of the morning. Had it been far ahead, it begins anew from now.
     */
    @Transactional
    void late() {
        Instant now = days.now();
        Instant from = rows.lateUntil();
        if (from.isAfter(now.plus(FAR_AHEAD))) {
            rows.lateUntil(now);
        } else if (Duration.between(from, now).compareTo(HOUR) >= 0) {
            late(from, now);
            rows.lateUntil(now);
        }
    }

    /** Also what was late before anybody here knew of it. */
    private void late(Instant from, Instant now) {
        List<Account> active = active();
        Map<AccountId, Long> late =
                new HashMap<>(waiting.lateAmong(rows.takeFoundLate(AT_ONCE), from));
        waiting.becameLate(ids(active), from, now)
                .forEach((account, many) -> late.merge(account, many, Long::sum));
        List<Account> concerned =
                active.stream().filter(each -> late.containsKey(each.id())).toList();
        messages.owners(concerned)
                .forEach(
                        (account, addresses) -> {
                            long many = requireNonNull(late.get(account.id()));
                            String said = DigestRules.late(many);
                            String text =
                                    DigestRules.letter(
                                            "Svarstiden har gått ut.",
                                            List.of(line(account, said)));
                            addresses.forEach(
                                    mail ->
                                            messages.send(
                                                    "late/"
                                                            + account.id().value()
                                                            + "/"
                                                            + now.truncatedTo(ChronoUnit.HOURS),
                                                    new Mail(
                                                            mail,
                                                            "Försenat svar: " + account.shown(),
                                                            text)));
                        });
    }

    private Line line(Account account, String said) {
        return new Line(account.shown(), said, messages.link(Looks.queue(account.id())));
    }

    private List<Account> active() {
        return accounts.open().stream()
                .filter(account -> account.status() == Account.Status.ACTIVE)
                .toList();
    }

    private static List<AccountId> ids(List<Account> some) {
        return some.stream().map(Account::id).toList();
    }
}

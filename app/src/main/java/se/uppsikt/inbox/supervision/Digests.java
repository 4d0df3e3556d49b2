package se.uppsikt.inbox.supervision;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.inbox.supervision.DigestRules.Letter;
import se.uppsikt.inbox.supervision.DigestRules.Line;
import se.uppsikt.inbox.supervision.DigestRules.Said;
import se.uppsikt.inbox.supervision.WaitingFigures.Figures;

/**
 * Tells those who answer for accounts what waits and is owed there, each working morning, and what
 * has come to be owed, within minutes and at most once an hour for each account (S3).
 */
@Service
class Digests {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FAR_AHEAD = Duration.ofDays(7);

    /** What is being written just now may not be there to be counted yet; it is told next time. */
    private static final Duration WRITTEN = Duration.ofMinutes(1);

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
        Map<AccountId, Figures> figures = waiting.figures(ids(active));
        Set<Account> unseen = new HashSet<>(days.missed(active));
        Map<String, List<Line>> letters = new LinkedHashMap<>();
        messages.owners(active)
                .forEach(
                        (account, addresses) -> {
                            Figures own = requireNonNull(figures.get(account.id()));
                            own = unseen.contains(account) ? unseen(own) : own;
                            if (own.any()) {
                                Line line = line(account, DigestRules.morning(own, queue(account)));
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
                                        DigestRules.letter("Det här väntar i Uppsikt.", lines))));
    }

    private static Figures unseen(Figures known) {
        Map<Owed, Long> owed = new HashMap<>(known.owed());
        owed.put(Owed.UNSEEN, 1L);
        return new Figures(known.warned(), owed);
    }

    /**
     * A clock that was set back has told already, and is waited for: what comes to be owed
     * meanwhile stands in the letter of the morning. Had it been far ahead, it begins anew from
     * now.
     */
    @Transactional
    void hourly() {
        Instant until = days.now().minus(WRITTEN);
        Instant from = rows.toldUntil();
        if (from.isAfter(until.plus(FAR_AHEAD))) {
            rows.toldUntil(until);
            rows.forgetLately(Instant.EPOCH, until);
        } else if (from.isBefore(until)) {
            hourly(from, until);
            rows.toldUntil(until);
        }
    }

    /** Accounts that have had a letter within the hour wait for the end of it. */
    private void hourly(Instant from, Instant until) {
        Instant hourAgo = until.minus(HOUR);
        Map<AccountId, Instant> lately = rows.lately();
        List<AccountId> resting =
                lately.keySet().stream()
                        .filter(each -> requireNonNull(lately.get(each)).isAfter(hourAgo))
                        .toList();
        List<Account> asked = new ArrayList<>(active());
        asked.removeIf(each -> resting.contains(each.id()));
        Map<AccountId, Instant> since = new LinkedHashMap<>();
        asked.forEach(each -> since.put(each.id(), lately.getOrDefault(each.id(), from)));
        Map<AccountId, Map<Owed, Long>> owed = owed(since, until, resting);
        rows.forgetLately(hourAgo, until);
        List<Account> told = asked.stream().filter(each -> owed.containsKey(each.id())).toList();
        tell(told, owed, until);
    }

    /** Also what was late before anybody here knew of it. */
    private Map<AccountId, Map<Owed, Long>> owed(
            Map<AccountId, Instant> since, Instant until, Collection<AccountId> resting) {
        Map<AccountId, Map<Owed, Long>> owed = new HashMap<>();
        Map<Instant, List<AccountId>> together =
                since.keySet().stream().collect(Collectors.groupingBy(since::get));
        together.forEach(
                (from, some) ->
                        waiting.becameOwed(some, from, until)
                                .forEach((id, own) -> owed.put(id, hourly(own))));
        waiting.lateAmong(rows.takeFoundLate(resting, AT_ONCE), since)
                .forEach(
                        (id, many) ->
                                owed.computeIfAbsent(id, _ -> new EnumMap<>(Owed.class))
                                        .merge(Owed.ANSWER, many, Long::sum));
        owed.values().removeIf(Map::isEmpty);
        return owed;
    }

    private static Map<Owed, Long> hourly(Map<Owed, Long> all) {
        Map<Owed, Long> told = new EnumMap<>(Owed.class);
        all.forEach(
                (what, many) -> {
                    if (DigestRules.letters(what).contains(Letter.HOURLY)) {
                        told.put(what, many);
                    }
                });
        return told;
    }

    private void tell(
            List<Account> concerned, Map<AccountId, Map<Owed, Long>> owed, Instant until) {
        rows.lately(ids(concerned), until);
        messages.owners(concerned)
                .forEach(
                        (account, addresses) -> {
                            Map<Owed, Long> own = requireNonNull(owed.get(account.id()));
                            List<Said> said = DigestRules.owed(own, queue(account));
                            String text =
                                    DigestRules.letter(
                                            "Det här behöver någon ta hand om nu.",
                                            List.of(line(account, said)));
                            String subject = DigestRules.subject(own.keySet(), account.shown());
                            addresses.forEach(
                                    mail ->
                                            messages.send(
                                                    about(account, until),
                                                    new Mail(mail, subject, text)));
                        });
    }

    private static String about(Account account, Instant until) {
        return "late/" + account.id().value() + "/" + until.truncatedTo(ChronoUnit.HOURS);
    }

    private Line line(Account account, List<Said> said) {
        return new Line(
                account.shown(),
                said.stream()
                        .map(each -> new Said(each.sentence(), messages.link(each.path())))
                        .toList());
    }

    private static String queue(Account account) {
        return Looks.queue(account.id());
    }

    private List<Account> active() {
        return accounts.watched().stream()
                .filter(account -> account.status() == Account.Status.ACTIVE)
                .toList();
    }

    private static List<AccountId> ids(List<Account> some) {
        return some.stream().map(Account::id).toList();
    }
}

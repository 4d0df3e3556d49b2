package se.uppsikt.inbox.supervision;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.supervision.SupervisionView.Row;

/** Who has looked the accounts over, today and the last thirty days (S8). */
@Controller
class SupervisionPage {
    private final Looks looks;
    private final SupervisedDays days;
    private final WaitingFigures waiting;
    private final Accounts accounts;

    SupervisionPage(Looks looks, SupervisedDays days, WaitingFigures waiting, Accounts accounts) {
        this.looks = looks;
        this.days = days;
        this.waiting = waiting;
        this.accounts = accounts;
    }

    @GetMapping("/inkorg/uppsikt")
    ModelAndView all(Employee me) {
        return page(me, List.of());
    }

    @GetMapping("/inkorg/uppsikt/konto/{handle}")
    ModelAndView one(@PathVariable String handle, Employee me) {
        Account account = find(handle);
        accounts.require(me, Permission.READ, account.id());
        return new ModelAndView(
                "inbox/supervision/account", Map.of("row", rows(me, List.of(account)).getFirst()));
    }

    @PostMapping("/inkorg/uppsikt/konto/{handle}/sett")
    ModelAndView overseen(@PathVariable String handle, Employee me) {
        try {
            looks.overseen(me, find(handle));
            return new ModelAndView("redirect:/inkorg/uppsikt");
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = page(me, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView page(Employee me, List<Objection> objections) {
        Set<AccountId> reach = accounts.reach(me, Permission.READ);
        List<Account> own =
                accounts.watched().stream().filter(each -> reach.contains(each.id())).toList();
        return new ModelAndView(
                "inbox/supervision/supervision",
                Map.of(
                        "view",
                        new SupervisionView(
                                rows(me, own).stream()
                                        .sorted(Comparator.comparing(row -> !row.open()))
                                        .toList()),
                        "objections",
                        objections));
    }

    private List<Row> rows(Employee me, List<Account> own) {
        Map<AccountId, Set<Permission>> may = accounts.permissions(me, own);
        Map<AccountId, Long> waits =
                waiting.waiting(accounts.clearance(me, own.stream().map(Account::id).toList()));
        return days.latest(own).entrySet().stream()
                .map(
                        each ->
                                new Row(
                                        each.getKey(),
                                        requireNonNull(may.get(each.getKey().id()))
                                                .contains(Permission.ANSWER),
                                        waits.getOrDefault(each.getKey().id(), 0L),
                                        each.getValue()))
                .toList();
    }

    private Account find(String handle) {
        return accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
    }
}

package se.uppsikt.records.manualentry;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;

/** Where what came elsewhere is entered. */
@Controller
class ManualEntryPage {
    private final ManualEntries entries;
    private final Accounts accounts;
    private final Blank blank;

    /** What a new form begins with. */
    @Component("manualEntryBlank")
    record Blank(InstantSource time, TimeIds ids) {
        EntryForm form(Employee me) {
            return EntryForm.blank(ids.next(), me.label(), SwedishTime.asTyped(time.instant()));
        }
    }

    ManualEntryPage(ManualEntries entries, Accounts accounts, Blank blank) {
        this.entries = entries;
        this.accounts = accounts;
        this.blank = blank;
    }

    @GetMapping("/diarium/for-in")
    ModelAndView blank(Employee me) {
        return page(me, blank.form(me), List.of());
    }

    @PostMapping("/diarium/for-in")
    ModelAndView enter(Employee me, EntryForm form) {
        EntryForm whole = form.once() == null ? again(form) : form;
        try {
            return new ModelAndView(
                    "redirect:/diarium/handling/" + entries.enter(me, whole).value());
        } catch (NotPermitted refusal) {
            throw refusal;
        } catch (Refused refusal) {
            ModelAndView page = page(me, whole, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private EntryForm again(EntryForm form) {
        UUID once = blank.ids().next();
        return new EntryForm(
                once,
                form.account(),
                form.way(),
                form.came(),
                form.from(),
                form.receivedBy(),
                form.text(),
                form.files());
    }

    private ModelAndView page(Employee me, EntryForm form, List<Objection> objections) {
        Set<AccountId> register = accounts.reach(me, Permission.REGISTER);
        Set<AccountId> answer = accounts.reach(me, Permission.ANSWER);
        List<Account> mine =
                accounts.all().stream()
                        .filter(
                                account ->
                                        register.contains(account.id())
                                                || answer.contains(account.id()))
                        .toList();
        return new ModelAndView(
                "records/manualentry/form",
                Map.of("form", form, "accounts", mine, "objections", objections));
    }
}

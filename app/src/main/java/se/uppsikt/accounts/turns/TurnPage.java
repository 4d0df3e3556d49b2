package se.uppsikt.accounts.turns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Who has an account, and when: the relay's weeks and time-limited access (K5, K6). */
@Controller
class TurnPage {
    private final Turns turns;
    private final Accounts accounts;
    private final Access access;
    private final TurnRecorder desk;

    TurnPage(Turns turns, Accounts accounts, Access access, TurnRecorder desk) {
        this.turns = turns;
        this.accounts = accounts;
        this.access = access;
        this.desk = desk;
    }

    @ModelAttribute("form")
    TurnForm form(
            @RequestParam(name = "slag", defaultValue = "") String kind,
            @RequestParam(name = "verksamhet", required = false) @Nullable UUID host,
            @RequestParam(name = "vecka", defaultValue = "") String week,
            @RequestParam(name = "fran", defaultValue = "") String first,
            @RequestParam(name = "till", defaultValue = "") String last,
            @RequestParam(name = "till-vad", defaultValue = "") String purpose) {
        return new TurnForm(
                TurnForm.kind(kind),
                host == null ? null : new ServiceAreaId(host),
                week,
                first,
                last,
                purpose.strip());
    }

    @GetMapping("/konton/{handle}/turer")
    ModelAndView turns(@PathVariable String handle, Employee me) {
        return page(find(handle), me, TurnForm.EMPTY, List.of());
    }

    @PostMapping("/konton/{handle}/turer")
    ModelAndView grant(
            @PathVariable String handle, Employee me, @ModelAttribute("form") TurnForm form) {
        Account account = find(handle);
        try {
            turns.grant(me, account.id(), form::wanted);
            return back(handle);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = page(account, me, form, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    @PostMapping("/konton/{handle}/turer/{turn}/aterkalla")
    ModelAndView withdraw(@PathVariable String handle, @PathVariable UUID turn, Employee me) {
        turns.withdraw(me, find(handle).id(), new TurnId(turn));
        return back(handle);
    }

    @PostMapping("/konton/{handle}/turer/{turn}/tagen")
    ModelAndView receive(@PathVariable String handle, @PathVariable UUID turn, Employee me) {
        turns.receive(me, find(handle).id(), new TurnId(turn));
        return new ModelAndView("redirect:/inkorg/overlamning/" + handle);
    }

    private ModelAndView page(
            Account account, Employee me, TurnForm form, List<Objection> objections) {
        Map<ServiceAreaId, ServiceArea> areas = access.serviceAreas();
        Set<Permission> permissions = accounts.permissions(me, account);
        TurnView board =
                TurnView.of(
                        account,
                        turns.of(account.id()),
                        areas,
                        permissions.contains(Permission.ADMINISTER),
                        desk.now());
        return new ModelAndView(
                "accounts/turns/turns",
                Map.of(
                        "board",
                        board,
                        "form",
                        form,
                        "areas",
                        access.areasInUse().values(),
                        "communications",
                        accounts.units().communications(),
                        "mayRead",
                        permissions.contains(Permission.READ),
                        "askWhom",
                        accounts.askWhom(Permission.ADMINISTER, account),
                        "objections",
                        objections));
    }

    private static ModelAndView back(String handle) {
        return new ModelAndView("redirect:/konton/" + handle + "/turer");
    }

    private Account find(String handle) {
        return accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
    }
}

package se.uppsikt.inbox.supervision;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.mail.Outgoing;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Who is alarmed, and what alarms there have been (S11). */
@Controller
class DutyPage {
    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int MOST = 20;

    private final Duties duties;
    private final Accounts accounts;
    private final Sources sources;

    DutyPage(Duties duties, Accounts accounts, Sources sources) {
        this.duties = duties;
        this.accounts = accounts;
        this.sources = sources;
    }

    /** The alarms, what has become of their messages, and where those lead. */
    @Component
    record Sources(AlarmRows alarms, Mails mails, AlarmSettings settings) {}

    @ModelAttribute("form")
    DutyForm form(
            @RequestParam(name = "uppgift", defaultValue = "") String task,
            @RequestParam(name = "konto", defaultValue = "") String handle,
            @RequestParam(name = "hela", defaultValue = "") String wholeUnit,
            @RequestParam(name = "namn", defaultValue = "") String name,
            @RequestParam(name = "e-post", defaultValue = "") String mail,
            @RequestParam(name = "telefon", defaultValue = "") String phone,
            @RequestParam(name = "fran", defaultValue = "") String from,
            @RequestParam(name = "till", defaultValue = "") String until) {
        return new DutyForm(
                task.equals("ansvarig") ? Duty.Task.OWNER : Duty.Task.DUTY,
                handle,
                !wholeUnit.isEmpty(),
                name,
                mail,
                phone,
                from,
                until);
    }

    @GetMapping("/inkorg/uppsikt/jour")
    ModelAndView roster(Employee me) {
        return page(me, DutyForm.EMPTY, List.of());
    }

    @PostMapping("/inkorg/uppsikt/jour")
    ModelAndView write(Employee me, @ModelAttribute("form") DutyForm form) {
        try {
            duties.write(me, chosen(form.handle()), form);
            return new ModelAndView("redirect:/inkorg/uppsikt/jour");
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = page(me, form, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    @PostMapping("/inkorg/uppsikt/jour/{handle}/{duty}/ta-bort")
    ModelAndView withdraw(Employee me, @PathVariable String handle, @PathVariable UUID duty) {
        duties.withdraw(me, find(handle), new DutyId(duty));
        return new ModelAndView("redirect:/inkorg/uppsikt/jour");
    }

    private ModelAndView page(Employee me, DutyForm form, List<Objection> objections) {
        return new ModelAndView(
                "inbox/supervision/duty",
                Map.of("view", view(me), "form", form, "objections", objections));
    }

    private DutyView view(Employee me) {
        Set<AccountId> reach = accounts.reach(me, Permission.READ);
        List<Account> own =
                accounts.watched().stream().filter(each -> reach.contains(each.id())).toList();
        Set<AccountId> writes = duties.writes(me, own);
        Map<AccountId, Duties.Roster> rosters = duties.rosters(own);
        return new DutyView(
                own.stream()
                        .map(
                                each ->
                                        row(
                                                each,
                                                requireNonNull(rosters.get(each.id())),
                                                writes.contains(each.id())))
                        .toList(),
                alarms(me, own),
                sources.mails().standing(),
                sources.settings().reached() ? "" : sources.settings().address());
    }

    private static DutyView.Row row(Account account, Duties.Roster roster, boolean writes) {
        return new DutyView.Row(
                account,
                roster.unit().name(),
                writes,
                roster.onDuty(),
                roster.owners(),
                roster.later());
    }

    /** Of a message too, so for those who work with messages alone (B6). */
    private List<DutyView.Told> alarms(Employee me, List<Account> own) {
        Set<AccountId> wholly = accounts.clearance(me).confidential();
        Map<AccountId, Account> byId =
                own.stream()
                        .filter(each -> wholly.contains(each.id()))
                        .collect(Collectors.toMap(Account::id, Function.identity()));
        List<Alarm> latest =
                sources.alarms().latest(byId.keySet(), duties.now().minus(SHOWN), MOST);
        Map<String, List<Outgoing>> messages =
                sources.mails().about(latest.stream().map(Alarm::about).toList());
        return latest.stream()
                .map(
                        alarm ->
                                new DutyView.Told(
                                        alarm,
                                        requireNonNull(byId.get(alarm.account())),
                                        messages.getOrDefault(alarm.about(), List.of())))
                .toList();
    }

    private Account chosen(String handle) {
        if (handle.isBlank()) {
            throw new Refused(Objection.of("S11", "Välj vilket konto det gäller."));
        }
        return find(handle);
    }

    private Account find(String handle) {
        return accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
    }
}

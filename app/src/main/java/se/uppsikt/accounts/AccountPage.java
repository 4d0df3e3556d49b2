package se.uppsikt.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.Policy;

/** The register of accounts, and one account (K1). */
@Controller
class AccountPage {
    private static final int PART = 100;

    private final Accounts accounts;
    private final AccountUpkeep upkeep;
    private final Access access;
    private final Policy policy;
    private final Marks marks;

    AccountPage(
            Accounts accounts, AccountUpkeep upkeep, Access access, Policy policy, Marks marks) {
        this.accounts = accounts;
        this.marks = marks;
        this.upkeep = upkeep;
        this.access = access;
        this.policy = policy;
    }

    @GetMapping("/konton")
    ModelAndView register(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "efter", required = false) @Nullable String after) {
        List<Account> found = accounts.part(words.strip(), after, PART + 1);
        List<Account> shown = found.stream().limit(PART).toList();
        return new ModelAndView(
                "accounts/register",
                Map.of(
                        "accounts", shown,
                        "flags", upkeep.flags(shown),
                        "words", words.strip(),
                        "next", found.size() > PART ? after(words, shown.getLast()) : "",
                        "areas", access.serviceAreas(),
                        "committees", access.committees()));
    }

    @GetMapping("/konton/{handle}")
    ModelAndView account(@PathVariable String handle, Employee me) {
        return page(find(handle), me, null);
    }

    private ModelAndView page(Account account, Employee me, @Nullable Refused refusal) {
        Set<Permission> permissions = accounts.permissions(me, account);
        String owner = accounts.owner(account);
        String committee = accounts.committee(account);
        Map<String, Object> model = new HashMap<>();
        model.put("account", account);
        model.put("owner", owner);
        model.put("committee", committee);
        model.put("may", may(permissions, account));
        model.put("steps", steps(account, permissions));
        model.put("appears", permissions.contains(Permission.CONNECT));
        model.put("readsPlan", permissions.contains(Permission.READ));
        model.put("confirms", upkeep.mayConfirm(me, account));
        model.put("confirmBy", upkeep.confirmBy(account));
        model.put("flags", upkeep.flags(List.of(account)).getOrDefault(account.id(), List.of()));
        model.put("changes", accounts.changes(account.id()));
        model.put("houseRules", policy.houseRules(account.shown(), committee));
        model.put("objections", refusal == null ? List.of() : refusal.objections());
        model.put("id", account.platformId());
        model.put("address", account.address().toString());
        model.put("mark", account.mark());
        model.put("marks", permissions.contains(Permission.STAFF));
        return new ModelAndView("accounts/account", model);
    }

    /** The yearly word that the account is still needed (K3). */
    @PostMapping("/konton/{handle}/bekrafta")
    ModelAndView confirm(@PathVariable String handle, Employee me) {
        return done(handle, me, Map.of(), account -> upkeep.confirm(me, account));
    }

    /** By which lists tell the account. */
    @PostMapping("/konton/{handle}/marke")
    ModelAndView mark(@PathVariable String handle, @RequestParam String marke, Employee me) {
        return done(handle, me, Map.of("mark", marke), account -> marks.change(account, marke, me));
    }

    /** What an approved account is called on its platform, and where it is. */
    @PostMapping("/konton/{handle}/plattformen")
    ModelAndView appear(
            @PathVariable String handle,
            @RequestParam String id,
            @RequestParam String adress,
            Employee me) {
        return done(
                handle,
                me,
                Map.of("id", id, "address", adress),
                account -> accounts.appear(account.id(), id.strip(), adress.strip(), me));
    }

    @PostMapping("/konton/{handle}/status")
    ModelAndView move(@PathVariable String handle, @RequestParam Account.Status till, Employee me) {
        return done(handle, me, Map.of(), account -> accounts.move(account.id(), till, me));
    }

    /** Does it; a refusal is told on the account's own page, which gives every word back. */
    private ModelAndView done(
            String handle, Employee me, Map<String, String> written, Consumer<Account> act) {
        try {
            act.accept(find(handle));
            return new ModelAndView("redirect:/konton/" + handle);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = page(find(handle), me, refusal);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addAllObjects(written);
        }
    }

    /** The accounts that a person reaches, as a part of the page of rights. */
    @GetMapping("/konton/ruta/{person}")
    ModelAndView reachOf(@PathVariable UUID person) {
        Employee employee =
                access.employee(new PersonId(person))
                        .orElseThrow(() -> new NotFound("person " + person));
        Set<AccountId> read = accounts.reach(employee, Permission.READ);
        List<Account> reached =
                accounts.all().stream().filter(account -> read.contains(account.id())).toList();
        return new ModelAndView("accounts/reach", Map.of("accounts", reached));
    }

    private static String after(String words, Account last) {
        return "/konton?q="
                + URLEncoder.encode(words.strip(), StandardCharsets.UTF_8)
                + "&efter="
                + last.handle();
    }

    private String may(Set<Permission> permissions, Account account) {
        return permissions.isEmpty()
                ? "Ingenting ännu. " + accounts.askWhom(Permission.READ, account)
                : permissions.stream().map(Permission::swedish).collect(Collectors.joining(", "));
    }

    private static List<Account.Step> steps(Account account, Set<Permission> permissions) {
        return permissions.contains(Permission.CONNECT)
                ? LifeCycleRules.offered(account.status())
                : List.of();
    }

    private Account find(String handle) {
        return accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
    }
}

package se.uppsikt.platforms.connecting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.platforms.ConnectionPart;

/** The way to a platform and back: what is asked for, and which accounts are connected. */
@Controller
class SignInPage implements ConnectionPart {
    private final SignIns signIns;
    private final Accounts accounts;

    SignInPage(SignIns signIns, Accounts accounts) {
        this.signIns = signIns;
        this.accounts = accounts;
    }

    @Override
    public Map<String, Object> onList() {
        return Map.of();
    }

    @Override
    public Map<String, Object> onOne(AccountId account) {
        return Map.of("signIn", signIns.way(accounts.account(account).platform()).isPresent());
    }

    @GetMapping("/plattformar/{handle}/anslut")
    ModelAndView explain(@PathVariable String handle, Employee me) {
        Account account = mine(handle, me);
        PlatformSignIn way =
                signIns.way(account.platform())
                        .orElseThrow(() -> new NotFound("sign-in at " + account.platform()));
        return new ModelAndView(
                "platforms/connecting/explain",
                Map.of(
                        "account", account,
                        "rights", way.rights(),
                        "back", signIns.back().toString(),
                        "hindrances", signIns.hindrances(account)));
    }

    /** A link and no form: nothing is changed by going there, and no form may lead elsewhere. */
    @GetMapping("/plattformar/{handle}/anslut/vidare")
    ResponseEntity<Void> begin(@PathVariable String handle, Employee me) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, signIns.begin(me, mine(handle, me)).toString())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    @GetMapping(SignIns.BACK)
    String back(
            Employee me,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw signIns.refused(me, state);
        }
        return "redirect:" + SignIns.BACK + "/" + signIns.back(me, state, code);
    }

    @GetMapping(SignIns.BACK + "/{state}")
    ModelAndView choose(@PathVariable String state, Employee me) {
        return new ModelAndView(
                "platforms/connecting/choose",
                Map.of("choosing", signIns.choosing(me, state), "state", state));
    }

    @PostMapping(SignIns.BACK + "/{state}")
    String connect(
            @PathVariable String state,
            @RequestParam(defaultValue = "") List<String> konto,
            Employee me) {
        return "redirect:/plattformar/" + signIns.connect(me, state, Set.copyOf(konto)).handle();
    }

    private Account mine(String handle, Employee me) {
        Account account =
                accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
        accounts.require(me, Permission.CONNECT, account.id());
        return account;
    }
}

package se.uppsikt.archive.disposal;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;
import se.uppsikt.access.Committee;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Where an archivist enters the decisions that disposal rests on, and the crises that stop it. */
@Controller
class AuthorityPage {
    private static final String DECISIONS = DisposalPage.LIST + "/beslut";
    private static final String CRISES = DisposalPage.LIST + "/kris";

    private final Authorities authorities;
    private final Access access;
    private final Accounts accounts;

    AuthorityPage(Authorities authorities, Access access, Accounts accounts) {
        this.authorities = authorities;
        this.access = access;
        this.accounts = accounts;
    }

    @GetMapping(DECISIONS + "/nytt")
    ModelAndView form() {
        return form(AuthorityForm.EMPTY, List.of());
    }

    private ModelAndView form(AuthorityForm typed, List<Objection> objections) {
        return new ModelAndView("archive/disposal/authority")
                .addObject("typed", typed)
                .addObject(
                        "committees",
                        access.committees().values().stream()
                                .sorted(Comparator.comparing(Committee::name))
                                .toList())
                .addObject("accounts", accounts.all())
                .addObject("objections", objections);
    }

    @PostMapping(DECISIONS)
    ModelAndView enter(Employee me, @ModelAttribute("typed") AuthorityForm typed) {
        try {
            authorities.enter(me, typed);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = form(typed, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return back("#beslut");
    }

    @PostMapping(DECISIONS + "/{authority:[0-9a-f-]{36}}/upphor")
    ModelAndView end(
            Employee me,
            @PathVariable("authority") UUID authority,
            @RequestParam(name = "dag", defaultValue = "") String day,
            @RequestParam(name = "varfor", defaultValue = "") String reason) {
        authorities.end(me, new AuthorityId(authority), day, reason);
        return back("#beslut");
    }

    @PostMapping(CRISES)
    ModelAndView note(
            Employee me,
            @RequestParam(name = "fran", defaultValue = "") String from,
            @RequestParam(name = "till", defaultValue = "") String to,
            @RequestParam(name = "vad", defaultValue = "") String what) {
        authorities.noteCrisis(me, from, to, what);
        return back("#kriser");
    }

    @PostMapping(CRISES + "/{period:[0-9a-f-]{36}}/slut")
    ModelAndView over(
            Employee me,
            @PathVariable("period") UUID period,
            @RequestParam(name = "dag", defaultValue = "") String day) {
        authorities.endCrisis(me, period, day);
        return back("#kriser");
    }

    private static ModelAndView back(String where) {
        return new ModelAndView("redirect:" + DisposalPage.LIST + where);
    }
}

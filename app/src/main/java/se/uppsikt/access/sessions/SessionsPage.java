package se.uppsikt.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.SwedishTime;

/** In which browsers one is signed in; an administrator sees everybody's. */
@Controller
class SessionsPage {
    private static final int MOST = 200;
    private final Sessions sessions;
    private final Access access;

    SessionsPage(Sessions sessions, Access access) {
        this.sessions = sessions;
        this.access = access;
    }

    @GetMapping("/behorighet/sessioner")
    ModelAndView mine(HttpServletRequest request, Employee me) {
        Optional<Sha256> here = BrowserKey.of(request).map(BrowserKey::hash);
        List<OpenSession> mine = sessions.of(me.id());
        boolean all = me.has(Role.ADMINISTRATOR);
        List<OpenSession> others =
                all
                        ? sessions.latest(MOST).stream()
                                .filter(each -> !each.person().equals(me.id()))
                                .toList()
                        : List.of();
        return new ModelAndView("access/sessions/sessions")
                .addObject("mine", mine)
                .addObject("here", here.map(Sha256::hex).orElse(""))
                .addObject("all", all)
                .addObject("others", others)
                .addObject("most", MOST)
                .addObject("idle", SwedishTime.length(sessions.limits().idle()))
                .addObject("longest", SwedishTime.length(sessions.limits().longest()))
                .addObject("people", all ? access.employees() : Map.of());
    }

    /** Ends one: one's own or, for an administrator, anybody's. */
    @PostMapping("/behorighet/sessioner/{session}/avsluta")
    String end(@PathVariable UUID session, Employee me) {
        OpenSession open =
                sessions.open(session)
                        .filter(each -> each.person().equals(me.id()) || me.has(Role.ADMINISTRATOR))
                        .orElseThrow(() -> new NotFound("session " + session));
        sessions.end(open, me);
        return "redirect:/behorighet/sessioner";
    }

    /** Signs oneself out everywhere, here too. */
    @PostMapping("/behorighet/sessioner/avsluta-alla")
    String endMine(Employee me) {
        sessions.endAll(me.id());
        return "redirect:/logga-in?ut";
    }

    /** An administrator signs somebody out everywhere. */
    @PostMapping("/behorighet/sessioner/person/{person}/avsluta")
    String endAll(@PathVariable UUID person, Employee me) {
        sessions.endAll(new PersonId(person), me);
        return "redirect:/behorighet/sessioner";
    }
}

package se.uppsikt.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** One person's roles and place, where an administrator changes them. */
@Controller
class RightsPage {
    private final Rights rights;
    private final Access access;

    RightsPage(Rights rights, Access access) {
        this.rights = rights;
        this.access = access;
    }

    @GetMapping("/behorighet/{person}")
    ModelAndView person(@PathVariable UUID person, Employee me) {
        Person found = rights.person(new PersonId(person));
        return page(found, me, RightsForm.of(found), List.of());
    }

    @PostMapping("/behorighet/{person}")
    ModelAndView change(
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam(name = "roll", required = false) @Nullable Set<Role> roles,
            @RequestParam(name = "verksamhet", required = false) @Nullable UUID area,
            @RequestParam(name = "skal", defaultValue = "") String reason,
            Employee me) {
        RightsForm wanted =
                new RightsForm(
                        version,
                        roles == null ? Set.of() : roles,
                        area == null ? null : new ServiceAreaId(area),
                        reason.strip());
        PersonId id = new PersonId(person);
        try {
            rights.change(me, id, wanted);
            return new ModelAndView("redirect:/behorighet/" + person);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = page(rights.person(id), me, wanted, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    /** The groups decide again; the person signs in anew. */
    @PostMapping("/behorighet/{person}/folj-grupperna")
    ModelAndView release(@PathVariable UUID person, @RequestParam int version, Employee me) {
        PersonId id = new PersonId(person);
        try {
            rights.release(me, id, version);
            return new ModelAndView("redirect:/behorighet/" + person);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            Person now = rights.person(id);
            ModelAndView page = page(now, me, RightsForm.of(now), refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView page(
            Person person, Employee me, RightsForm form, List<Objection> objections) {
        return new ModelAndView("access/person")
                .addObject("shown", person)
                .addObject("mayChange", me.has(Role.ADMINISTRATOR))
                .addObject("askWhom", WhomToAsk.administrators(rights.administrators()))
                .addObject("chosenRoles", form.roles())
                .addObject("chosenArea", form.area())
                .addObject("reason", form.reason())
                .addObject("names", access.roleNames())
                .addObject("areas", access.serviceAreas())
                .addObject("choices", access.areasInUse())
                .addObject("committees", access.committees())
                .addObject("objections", objections);
    }
}

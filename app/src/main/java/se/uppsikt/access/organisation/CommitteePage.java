package se.uppsikt.access.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.OrganisationUnits;
import se.uppsikt.access.OrganisationUnits.Body;
import se.uppsikt.access.OrganisationUnits.BodyForm;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** One committee, where an administrator changes or closes it. */
@Controller
class CommitteePage {
    private static final String HERE = OrganisationPage.HERE + "/namnd/{committee}";
    private final OrganisationUnits units;

    CommitteePage(OrganisationUnits units) {
        this.units = units;
    }

    static String at(CommitteeId id) {
        return OrganisationPage.HERE + "/namnd/" + id.value();
    }

    @GetMapping(HERE)
    ModelAndView show(@PathVariable UUID committee) {
        return page(units.committee(committee), null, List.of());
    }

    @PostMapping(HERE)
    ModelAndView change(
            @PathVariable UUID committee,
            @RequestParam int version,
            @RequestParam(name = "namn", defaultValue = "") String name,
            Employee me) {
        Body before = units.committee(committee);
        try {
            units.change(me, before.id(), new BodyForm(version, before.code(), name.strip()));
            return new ModelAndView("redirect:" + at(before.id()));
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return OrganisationPage.refused(
                    page(units.committee(committee), name, refused.objections()));
        }
    }

    @PostMapping(HERE + "/stang")
    ModelAndView close(@PathVariable UUID committee, @RequestParam int version, Employee me) {
        Body before = units.committee(committee);
        try {
            units.close(me, before.id(), version);
            return new ModelAndView("redirect:" + OrganisationPage.HERE);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return OrganisationPage.refused(
                    page(units.committee(committee), null, refused.objections()));
        }
    }

    private ModelAndView page(Body now, @Nullable String typed, List<Objection> objections) {
        return new ModelAndView("access/organisation/committee")
                .addObject("now", now)
                .addObject("name", typed == null ? now.name() : typed)
                .addObject("file", units.file())
                .addObject("held", units.held(now.id()))
                .addObject("objections", objections);
    }
}

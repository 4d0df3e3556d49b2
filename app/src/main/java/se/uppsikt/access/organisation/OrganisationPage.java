package se.uppsikt.access.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.OrganisationUnits;
import se.uppsikt.access.OrganisationUnits.AreaForm;
import se.uppsikt.access.OrganisationUnits.BodyForm;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** The whole organisation, where an administrator enters committees and service areas. */
@Controller
class OrganisationPage {
    static final String HERE = "/behorighet/organisation";
    private static final BodyForm NO_COMMITTEE = new BodyForm(0, "", "");
    private static final AreaForm NO_AREA = new AreaForm(0, "", "", null, false);

    private final OrganisationUnits units;

    OrganisationPage(OrganisationUnits units) {
        this.units = units;
    }

    @GetMapping(HERE)
    ModelAndView show() {
        return page(NO_COMMITTEE, List.of(), NO_AREA, List.of());
    }

    @PostMapping(HERE + "/namnder")
    ModelAndView enterCommittee(
            @RequestParam(name = "kod", defaultValue = "") String code,
            @RequestParam(name = "namn", defaultValue = "") String name,
            Employee me) {
        BodyForm wanted = new BodyForm(0, code.strip(), name.strip());
        try {
            units.enter(me, wanted);
            return new ModelAndView("redirect:" + HERE);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return refused(page(wanted, refused.objections(), NO_AREA, List.of()));
        }
    }

    /** An id that is left out is made of the name. */
    @PostMapping(HERE + "/verksamheter")
    ModelAndView enterArea(
            @RequestParam(name = "id", defaultValue = "") String key,
            @RequestParam(name = "namn", defaultValue = "") String name,
            @RequestParam(name = "namnd", required = false) @Nullable UUID committee,
            @RequestParam(name = "hela", defaultValue = "false") boolean whole,
            Employee me) {
        AreaForm typed =
                new AreaForm(
                        0,
                        key.strip(),
                        name.strip(),
                        committee == null ? null : new CommitteeId(committee),
                        whole);
        try {
            units.enter(me, typed.key().isEmpty() ? keyed(typed) : typed);
            return new ModelAndView("redirect:" + HERE);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return refused(page(NO_COMMITTEE, List.of(), typed, refused.objections()));
        }
    }

    private static AreaForm keyed(AreaForm form) {
        return new AreaForm(
                0, OrganisationUnits.key(form.name()), form.name(), form.committee(), form.whole());
    }

    static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(
            BodyForm committee,
            List<Objection> againstCommittee,
            AreaForm area,
            List<Objection> againstArea) {
        return new ModelAndView("access/organisation/organisation")
                .addObject("chart", Chart.of(units))
                .addObject("file", units.file())
                .addObject("committee", committee)
                .addObject("againstCommittee", againstCommittee)
                .addObject("area", area)
                .addObject("againstArea", againstArea);
    }
}

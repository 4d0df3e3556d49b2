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
import se.uppsikt.access.OrganisationUnits.Area;
import se.uppsikt.access.OrganisationUnits.AreaForm;
import se.uppsikt.access.OrganisationUnits.State;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/**
 * One service area: what it has, and where an administrator changes it or lets another take over.
 */
@Controller
class ServiceAreaPage {
    private static final String HERE = OrganisationPage.HERE + "/verksamhet/{area}";
    private final OrganisationUnits units;

    ServiceAreaPage(OrganisationUnits units) {
        this.units = units;
    }

    static String at(ServiceAreaId id) {
        return OrganisationPage.HERE + "/verksamhet/" + id.value();
    }

    @GetMapping(HERE)
    ModelAndView show(@PathVariable UUID area) {
        Area now = units.area(area);
        return page(now, form(now), null, List.of());
    }

    @PostMapping(HERE)
    ModelAndView change(
            @PathVariable UUID area,
            @RequestParam int version,
            @RequestParam(name = "namn", defaultValue = "") String name,
            @RequestParam(name = "namnd", required = false) @Nullable UUID committee,
            @RequestParam(name = "hela", defaultValue = "false") boolean whole,
            Employee me) {
        Area before = units.area(area);
        AreaForm wanted =
                new AreaForm(
                        version,
                        before.key(),
                        name.strip(),
                        committee == null ? null : new CommitteeId(committee),
                        whole);
        try {
            units.change(me, before.id(), wanted);
            return new ModelAndView("redirect:" + at(before.id()));
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return OrganisationPage.refused(
                    page(units.area(area), wanted, null, refused.objections()));
        }
    }

    @PostMapping(HERE + "/stang")
    ModelAndView close(
            @PathVariable UUID area,
            @RequestParam int version,
            @RequestParam(name = "till", required = false) @Nullable UUID to,
            Employee me) {
        Area before = units.area(area);
        ServiceAreaId receiver = to == null ? null : new ServiceAreaId(to);
        try {
            units.close(me, before.id(), version, receiver);
            return new ModelAndView("redirect:" + OrganisationPage.HERE);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            Area now = units.area(area);
            return OrganisationPage.refused(page(now, form(now), receiver, refused.objections()));
        }
    }

    private static AreaForm form(Area now) {
        return new AreaForm(
                now.version(), now.key(), now.name(), now.committee(), now.wholeMunicipality());
    }

    private ModelAndView page(
            Area now, AreaForm typed, @Nullable ServiceAreaId to, List<Objection> objections) {
        return new ModelAndView("access/organisation/area")
                .addObject("now", now)
                .addObject("typed", typed)
                .addObject("to", to)
                .addObject("file", units.file())
                .addObject("held", units.held(now.id()))
                .addObject("committees", units.committees())
                .addObject(
                        "others",
                        units.areas().stream()
                                .filter(each -> each.state() == State.IN_USE)
                                .filter(each -> !each.id().equals(now.id()))
                                .toList())
                .addObject("objections", objections);
    }
}

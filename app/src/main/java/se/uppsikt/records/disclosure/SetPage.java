package se.uppsikt.records.disclosure;

import java.util.List;
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
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.ContributionId;

/** Looking for what is asked for, and putting it with the request. */
@Controller
class SetPage {
    private static final String ONE = DisclosurePage.ONE;

    private final Disclosures disclosures;
    private final DisclosureSets sets;
    private final Gatherings gatherings;
    private final SetReading reading;

    SetPage(
            Disclosures disclosures,
            DisclosureSets sets,
            Gatherings gatherings,
            SetReading reading) {
        this.disclosures = disclosures;
        this.sets = sets;
        this.gatherings = gatherings;
        this.reading = reading;
    }

    @GetMapping(ONE + "/sok")
    ModelAndView search(
            Employee me,
            @PathVariable("id") UUID id,
            @ModelAttribute("question") SetQuestion question,
            @RequestParam(name = "efter", required = false) @Nullable String after) {
        return hits(me, new DisclosureId(id), question, after, List.of());
    }

    @PostMapping(ONE + "/traffar")
    ModelAndView add(
            Employee me,
            @PathVariable("id") UUID id,
            @ModelAttribute("question") SetQuestion question,
            @RequestParam(name = "traff", required = false) @Nullable List<UUID> chosen) {
        DisclosureId one = new DisclosureId(id);
        if (chosen == null) {
            return refused(
                    me,
                    one,
                    question,
                    List.of(Objection.of("H6", "Kryssa för minst en handling.")));
        }
        return tried(
                me,
                one,
                question,
                () -> sets.add(me, one, chosen.stream().map(ContributionId::new).toList()));
    }

    @PostMapping(ONE + "/alla")
    ModelAndView addAll(
            Employee me,
            @PathVariable("id") UUID id,
            @ModelAttribute("question") SetQuestion question) {
        DisclosureId one = new DisclosureId(id);
        return tried(me, one, question, () -> gatherings.begin(me, one, question));
    }

    @PostMapping(ONE + "/ur/{document}")
    ModelAndView takeOut(
            Employee me, @PathVariable("id") UUID id, @PathVariable("document") UUID document) {
        sets.takeOut(me, new DisclosureId(id), new ContributionId(document));
        return sheet(new DisclosureId(id));
    }

    private ModelAndView tried(
            Employee me, DisclosureId id, SetQuestion question, Runnable adding) {
        try {
            adding.run();
            return sheet(id);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(me, id, question, refusal.objections());
        }
    }

    private static ModelAndView sheet(DisclosureId id) {
        return new ModelAndView(
                "redirect:" + DisclosurePage.LIST + "/" + id.value() + "#handlingar");
    }

    private ModelAndView refused(
            Employee me, DisclosureId id, SetQuestion question, List<Objection> objections) {
        ModelAndView page = hits(me, id, question, null, objections);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView hits(
            Employee me,
            DisclosureId id,
            SetQuestion question,
            @Nullable String after,
            List<Objection> objections) {
        return new ModelAndView("records/disclosure/search")
                .addObject("one", disclosures.one(me, id))
                .addObject("hits", reading.hits(me, id, question, after))
                .addObject("objections", objections);
    }
}

package se.uppsikt.publishing.contests;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.contests.ContestSheets.Place;
import se.uppsikt.records.ContributionId;

/** The contests that have gone out: their entries, their winners, and what is left to do. */
@Controller
class ContestsPage {
    private static final String LIST = "/publicering/tavlingar";
    private static final String ONE = LIST + "/{id:[0-9a-f-]{36}}";

    private final Contests contests;
    private final ContestViews views;
    private final ContestSheets sheets;

    ContestsPage(Contests contests, ContestViews views, ContestSheets sheets) {
        this.contests = contests;
        this.views = views;
        this.sheets = sheets;
    }

    @GetMapping(LIST)
    ModelAndView list(
            Employee me, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return new ModelAndView(
                "publishing/contests/list",
                Map.of("list", views.lines(me, after == null ? null : new DraftId(after))));
    }

    @GetMapping(ONE)
    ModelAndView one(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "konto", defaultValue = "") String account,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return page(
                me,
                new DraftId(id),
                new Place(account, after == null ? null : new ContributionId(after)),
                List.of());
    }

    private ModelAndView page(Employee me, DraftId id, Place place, List<Objection> objections) {
        return new ModelAndView("publishing/contests/contest")
                .addObject("sheet", sheets.sheet(me, id, place))
                .addObject("objections", objections);
    }

    /** What was drawn among, so that anybody can do it again. */
    @GetMapping(ONE + "/lotter.txt")
    void lots(Employee me, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        String lots = sheets.lots(me, new DraftId(id));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(lots);
    }

    @PostMapping(ONE + "/lotta")
    ModelAndView draw(Employee me, @PathVariable UUID id, @RequestParam(name = "antal") int seen) {
        return after(me, id, () -> contests.draw(me, new DraftId(id), seen));
    }

    @PostMapping(ONE + "/vinnare")
    ModelAndView choose(
            Employee me, @PathVariable UUID id, @RequestParam(name = "bidrag") UUID entry) {
        return after(me, id, () -> contests.choose(me, new DraftId(id), new ContributionId(entry)));
    }

    @PostMapping(ONE + "/besked")
    ModelAndView told(Employee me, @PathVariable UUID id) {
        return after(me, id, () -> contests.told(me, new DraftId(id)));
    }

    @PostMapping(ONE + "/kastat")
    ModelAndView thrown(Employee me, @PathVariable UUID id) {
        return after(me, id, () -> contests.thrown(me, new DraftId(id)));
    }

    private ModelAndView after(Employee me, UUID id, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:" + LIST + "/" + id);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            ModelAndView page =
                    page(me, new DraftId(id), new Place("", null), refused.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }
}

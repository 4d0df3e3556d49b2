package se.uppsikt.crisis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.publications.PublicationId;

/** Where a crisis is started and ended, and where everybody sees what it does (C1, C2). */
@Controller
class CrisisPage {
    static final String PAGE = "/kris";

    private final CrisisLead lead;
    private final Letting letting;
    private final CrisisViews views;

    CrisisPage(CrisisLead lead, Letting letting, CrisisViews views) {
        this.lead = lead;
        this.letting = letting;
        this.views = views;
    }

    @GetMapping(PAGE)
    ModelAndView page(Employee me) {
        return page(me, null, List.of());
    }

    @PostMapping(PAGE)
    ModelAndView start(Employee me, @ModelAttribute("typed") CrisisWish wish) {
        return done(me, wish, () -> lead.start(me, wish));
    }

    @PostMapping(PAGE + "/andra")
    ModelAndView change(
            Employee me,
            @RequestParam("kris") UUID id,
            @RequestParam("sedd") int seen,
            @ModelAttribute("typed") CrisisWish wish) {
        return done(me, null, () -> lead.change(me, new CrisisId(id), seen, wish));
    }

    @PostMapping(PAGE + "/avsluta")
    ModelAndView end(
            Employee me,
            @RequestParam("kris") UUID id,
            @RequestParam(name = "skal", defaultValue = "") String reason) {
        return done(me, null, () -> lead.end(me, new CrisisId(id), reason));
    }

    /**
     * @param word {@code slapp}, or else nothing of it is published
     */
    @PostMapping(PAGE + "/planerat")
    ModelAndView decided(
            Employee me,
            @RequestParam(name = "inlagg", defaultValue = "") List<UUID> chosen,
            @RequestParam("gor") String word) {
        List<PublicationId> some = chosen.stream().map(PublicationId::new).distinct().toList();
        return done(
                me,
                null,
                () -> {
                    if ("slapp".equals(word)) {
                        letting.letGo(me, some);
                    } else {
                        letting.giveUp(me, some);
                    }
                });
    }

    private ModelAndView done(Employee me, @Nullable CrisisWish typed, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:" + PAGE);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = page(me, typed, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView page(Employee me, @Nullable CrisisWish typed, List<Objection> objections) {
        CrisisView view = views.view(me);
        CrisisWish wish = typed;
        if (wish == null) {
            wish = view.running() == null ? CrisisWish.EMPTY : CrisisWish.of(view.running());
        }
        return new ModelAndView("crisis/crisis")
                .addObject("view", view)
                .addObject("form", new CrisisView.Typed(wish))
                .addObject("objections", objections);
    }
}

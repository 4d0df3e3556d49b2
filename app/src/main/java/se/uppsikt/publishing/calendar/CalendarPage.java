package se.uppsikt.publishing.calendar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.formats.FormatId;
import se.uppsikt.publishing.formats.Formats;

/** The calendar: where Publicering begins. */
@Controller
class CalendarPage {
    private final CalendarViews views;
    private final Drafts drafts;
    private final Formats formats;
    private final InstantSource time;

    CalendarPage(CalendarViews views, Drafts drafts, Formats formats, InstantSource time) {
        this.views = views;
        this.drafts = drafts;
        this.formats = formats;
        this.time = time;
    }

    @GetMapping("/publicering")
    ModelAndView see(
            Employee me,
            @RequestParam(name = "vecka", defaultValue = "") String week,
            @RequestParam(name = "manad", defaultValue = "") String month,
            @RequestParam(name = "konto", defaultValue = "") String account) {
        return page(me, Span.of(week, month, today()), account, List.of());
    }

    /** What an account has coming: a part of the page by which it is handed over (K5). */
    @GetMapping("/publicering/kommande/{handle}")
    ModelAndView coming(
            Employee me,
            @PathVariable String handle,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var coming = views.coming(me, handle);
        return part
                ? new ModelAndView("publishing/calendar/coming")
                        .addObject("writes", coming.isPresent())
                        .addObject("coming", coming.orElse(List.of()))
                : new ModelAndView("redirect:/publicering").addObject("konto", handle);
    }

    /** Moves something to another day, and shows the same days again. */
    @PostMapping("/publicering/flytta")
    ModelAndView move(
            Employee me,
            @RequestParam(name = "utkast") UUID draft,
            @RequestParam(name = "dag") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate day,
            @RequestParam(name = "vecka", defaultValue = "") String week,
            @RequestParam(name = "manad", defaultValue = "") String month,
            @RequestParam(name = "konto", defaultValue = "") String account) {
        return after(
                me,
                Span.of(week, month, today()),
                account,
                () -> drafts.move(me, new DraftId(draft), day));
    }

    /** Passes over what comes again, this once, and shows the same days again. */
    @PostMapping("/publicering/hoppa-over")
    ModelAndView passOver(
            Employee me,
            @RequestParam(name = "format") UUID format,
            @RequestParam(name = "dag") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate day,
            @RequestParam(name = "vecka", defaultValue = "") String week,
            @RequestParam(name = "manad", defaultValue = "") String month,
            @RequestParam(name = "konto", defaultValue = "") String account) {
        return after(
                me,
                Span.of(week, month, today()),
                account,
                () -> formats.passOver(me, new FormatId(format), day));
    }

    private ModelAndView after(Employee me, Span span, String account, Runnable deed) {
        try {
            deed.run();
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            ModelAndView page = page(me, span, account, refused.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        ModelAndView back = new ModelAndView("redirect:/publicering?" + span.asked());
        if (!account.isBlank()) {
            back.addObject("konto", account);
        }
        return back;
    }

    private ModelAndView page(Employee me, Span span, String account, List<Objection> objections) {
        return new ModelAndView(
                "publishing/calendar/calendar",
                Map.of("view", views.of(me, span, account), "objections", objections));
    }

    private LocalDate today() {
        return SwedishTime.day(time.instant());
    }
}

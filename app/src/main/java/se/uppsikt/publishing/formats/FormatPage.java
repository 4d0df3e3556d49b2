package se.uppsikt.publishing.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/** What comes again: the list, one of them with its occasions to come, and what is done with it. */
@Controller
class FormatPage {
    static final String LIST = "/publicering/format";
    private static final String ONE = LIST + "/{format:[0-9a-f-]{36}}";

    private final Formats formats;
    private final FormatViews views;

    FormatPage(Formats formats, FormatViews views) {
        this.formats = formats;
        this.views = views;
    }

    @GetMapping(LIST)
    ModelAndView list(Employee me) {
        return new ModelAndView("publishing/formats/list", Map.of("lines", views.lines(me)));
    }

    @GetMapping(LIST + "/nytt")
    ModelAndView fresh(Employee me) {
        return fresh(me, views.fresh(me), List.of());
    }

    @PostMapping(LIST)
    ModelAndView begin(Employee me, @ModelAttribute("form") FormatForm form) {
        try {
            return at(formats.begin(me, form));
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            ModelAndView page = fresh(me, form, refused.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private ModelAndView fresh(Employee me, FormatForm form, List<Objection> objections) {
        return new ModelAndView("publishing/formats/fresh")
                .addObject("form", form)
                .addObject("choices", views.choices(me, form))
                .addObject("objections", objections);
    }

    @GetMapping(ONE)
    ModelAndView one(Employee me, @PathVariable UUID format) {
        return one(me, new FormatId(format), null, List.of());
    }

    private ModelAndView one(
            Employee me, FormatId id, @Nullable FormatForm typed, List<Objection> objections) {
        Format format = formats.format(me, id);
        FormatForm form = typed == null ? FormatForm.of(format) : typed;
        return new ModelAndView("publishing/formats/format")
                .addObject("format", format)
                .addObject("occasions", views.occasions(format))
                .addObject("form", form)
                .addObject("choices", views.choices(me, form))
                .addObject("objections", objections);
    }

    @PostMapping(ONE)
    ModelAndView change(
            Employee me, @PathVariable UUID format, @ModelAttribute("form") FormatForm form) {
        FormatId id = new FormatId(format);
        return after(me, id, form, () -> formats.change(me, id, form));
    }

    /** An occasion becomes a draft; whoever presses second comes to the same one. */
    @PostMapping(ONE + "/skriv")
    ModelAndView write(
            Employee me,
            @PathVariable UUID format,
            @RequestParam(name = "dag") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate day) {
        FormatId id = new FormatId(format);
        try {
            return new ModelAndView("redirect:/publicering/" + formats.write(me, id, day).value());
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return refused(me, id, null, refused);
        }
    }

    @PostMapping(ONE + "/hoppa-over")
    ModelAndView passOver(
            Employee me,
            @PathVariable UUID format,
            @RequestParam(name = "dag") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate day) {
        FormatId id = new FormatId(format);
        return after(me, id, null, () -> formats.passOver(me, id, day));
    }

    @PostMapping(ONE + "/ta-med")
    ModelAndView restore(
            Employee me,
            @PathVariable UUID format,
            @RequestParam(name = "dag") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate day) {
        FormatId id = new FormatId(format);
        return after(me, id, null, () -> formats.restore(me, id, day));
    }

    @PostMapping(ONE + "/kasta")
    ModelAndView discard(Employee me, @PathVariable UUID format) {
        formats.discard(me, new FormatId(format));
        return new ModelAndView("redirect:" + LIST);
    }

    private ModelAndView after(
            Employee me, FormatId id, @Nullable FormatForm typed, Runnable deed) {
        try {
            deed.run();
            return at(id);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return refused(me, id, typed, refused);
        }
    }

    private ModelAndView refused(
            Employee me, FormatId id, @Nullable FormatForm typed, Refused refused) {
        ModelAndView page = one(me, id, typed, refused.objections());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView at(FormatId id) {
        return new ModelAndView("redirect:" + LIST + "/" + id.value());
    }
}

package se.uppsikt.archive.disposal;

import java.time.InstantSource;
import java.time.LocalDate;
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
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.records.destruction.DisposalId;

/** Disposals under Arkiv: all of them, a new one, and one with its list. Every act is a form. */
@Controller
class DisposalPage {
    static final String LIST = "/arkiv/gallring";
    static final String ONE = LIST + "/{id:[0-9a-f-]{36}}";

    private final Disposals disposals;
    private final Authorities authorities;
    private final DisposalReading reading;
    private final TimeIds ids;
    private final InstantSource time;

    DisposalPage(
            Disposals disposals,
            Authorities authorities,
            DisposalReading reading,
            TimeIds ids,
            InstantSource time) {
        this.disposals = disposals;
        this.authorities = authorities;
        this.reading = reading;
        this.ids = ids;
        this.time = time;
    }

    @GetMapping(LIST)
    ModelAndView all(
            Employee me, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return new ModelAndView("archive/disposal/overview")
                .addObject(
                        "overview",
                        reading.overview(me, after == null ? null : new DisposalId(after)))
                .addObject("today", SwedishTime.day(time.instant()));
    }

    @GetMapping(LIST + "/ny")
    ModelAndView form(Employee me, @RequestParam("beslut") UUID authority) {
        LocalDate today = SwedishTime.day(time.instant());
        DisposalAuthority under = authorities.find(new AuthorityId(authority));
        LocalDate last = today.minus(under.period());
        return form(
                me,
                ids.next(),
                new Wish(
                        under.id(),
                        Set.of(),
                        last.minusYears(1).plusDays(1).toString(),
                        last.toString()),
                List.of());
    }

    private ModelAndView form(Employee me, UUID once, Wish typed, List<Objection> objections) {
        DisposalAuthority under = authorities.find(typed.authority());
        return new ModelAndView("archive/disposal/begin")
                .addObject("authority", under)
                .addObject("accounts", disposals.coverable(me, under))
                .addObject("typed", typed)
                .addObject("once", once.toString())
                .addObject("objections", objections);
    }

    @PostMapping(LIST)
    ModelAndView prepare(
            Employee me,
            @RequestParam("once") UUID once,
            @RequestParam("beslut") UUID authority,
            @RequestParam(name = "konto", required = false) @Nullable Set<UUID> accounts,
            @RequestParam(name = "fran", defaultValue = "") String from,
            @RequestParam(name = "till", defaultValue = "") String to) {
        Wish wish = Wish.of(authority, accounts, from, to);
        try {
            disposals.prepare(me, new DisposalId(once), wish);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = form(me, once, wish, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:" + LIST + "/" + once);
    }

    @GetMapping(ONE)
    ModelAndView one(Employee me, @PathVariable("id") UUID id) {
        return sheet(me, new DisposalId(id), List.of());
    }

    private ModelAndView sheet(Employee me, DisposalId id, List<Objection> objections) {
        return new ModelAndView("archive/disposal/sheet")
                .addObject("sheet", reading.sheet(me, id))
                .addObject("objections", objections);
    }

    @GetMapping(ONE + "/hinder")
    ModelAndView refusals(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestParam("skal") RefusalReason reason,
            @RequestParam(name = "nar", defaultValue = "") String when,
            @RequestParam(name = "efter", defaultValue = "0") long after) {
        return new ModelAndView(
                "archive/disposal/refusals",
                "refusals",
                reading.refusals(me, new DisposalId(id), reason, when.equals("gallring"), after));
    }

    @PostMapping(ONE + "/{word}")
    ModelAndView act(
            Employee me,
            @PathVariable("id") UUID id,
            @PathVariable("word") String word,
            @RequestParam(name = "lista", defaultValue = "") String list) {
        DisposalId one = new DisposalId(id);
        try {
            act(me, one, word, list);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = sheet(me, one, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:" + LIST + "/" + id);
    }

    private void act(Employee me, DisposalId id, String word, String list) {
        switch (word) {
            case "godkann" -> disposals.approve(me, id, list);
            case "aterta" -> disposals.withdraw(me, id);
            case "stoppa" -> disposals.stop(me, id);
            case "fortsatt" -> disposals.resume(me, id);
            case "avsluta" -> disposals.endEarly(me, id);
            default -> throw new NotFound("word of " + word.length());
        }
    }
}

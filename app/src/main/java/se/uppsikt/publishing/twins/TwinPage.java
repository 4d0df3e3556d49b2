package se.uppsikt.publishing.twins;

import java.util.List;
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
import se.uppsikt.base.shared.StorableText;

/** The list of pairs, and what is done about one. */
@Controller
class TwinPage {
    static final String LIST = "/publicering/tvillingar";
    static final String ACCOUNTS = LIST + "/konton";
    private static final String ONE = LIST + "/{twin:[0-9a-f-]{36}}";

    private final Twinning twinning;
    private final TwinReading reading;

    TwinPage(Twinning twinning, TwinReading reading) {
        this.twinning = twinning;
        this.reading = reading;
    }

    @GetMapping(LIST)
    ModelAndView list(
            Employee me,
            @RequestParam(name = "visa", defaultValue = "") String shelf,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        boolean closed = shelf.equals("klara");
        TwinReading.Part part = reading.part(me, closed, after == null ? null : new TwinId(after));
        return new ModelAndView("publishing/twins/list")
                .addObject("pairs", part.views())
                .addObject("next", part.next() == null ? "" : part.next().value().toString())
                .addObject("closed", closed);
    }

    @GetMapping(ONE)
    ModelAndView one(Employee me, @PathVariable UUID twin) {
        return page(me, twin, new Typed("", ""), List.of());
    }

    /** What was typed, shown again when it was refused. */
    record Typed(String address, String words) {}

    /** Begins the twin, or leads to where somebody has begun it already. */
    @PostMapping(ONE + "/skriv")
    ModelAndView write(Employee me, @PathVariable UUID twin) {
        try {
            return new ModelAndView(
                    "redirect:/publicering/" + twinning.write(me, new TwinId(twin)).value());
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return refused(me, twin, new Typed("", ""), refused);
        }
    }

    /** Ends it as the address says; refused, the page comes back with every word. */
    @PostMapping(ONE + "/{word}")
    ModelAndView end(
            Employee me,
            @PathVariable UUID twin,
            @PathVariable String word,
            @RequestParam(name = "adress", defaultValue = "") String address,
            @RequestParam(name = "motiv", defaultValue = "") String words) {
        Typed typed =
                new Typed(StorableText.text(address.strip()), StorableText.text(words.strip()));
        TwinId id = new TwinId(twin);
        try {
            switch (word) {
                case "lankad" -> twinning.link(me, id, typed.address(), typed.words());
                case "behovs-inte" -> twinning.dismiss(me, id, typed.words());
                case "avsluta" -> twinning.end(me, id);
                default -> throw new NotFound("word about a twin of " + word.length());
            }
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return refused(me, twin, typed, refused);
        }
        return new ModelAndView("redirect:" + LIST + "/" + twin);
    }

    private ModelAndView refused(Employee me, UUID twin, Typed typed, Refused refused) {
        ModelAndView page = page(me, twin, typed, refused.objections());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Employee me, UUID twin, Typed typed, List<Objection> objections) {
        return new ModelAndView("publishing/twins/twin")
                .addObject("view", reading.one(me, new TwinId(twin)))
                .addObject("address", typed.address())
                .addObject("words", typed.words())
                .addObject("objections", objections);
    }
}

package se.uppsikt.moderation.blocks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import se.uppsikt.records.ContributionId;

/** The pages under Moderering about who may not write: the list, a decision, and the form. */
@Controller
class BlocksPage {
    private static final String LIST = "/moderering/blockeringar";
    private static final String ONE = LIST + "/{block:[0-9a-f-]{36}}";

    private final Blocks blocks;
    private final BlockReading reading;
    private final BlockFollowUps followUps;

    BlocksPage(Blocks blocks, BlockReading reading, BlockFollowUps followUps) {
        this.blocks = blocks;
        this.reading = reading;
        this.followUps = followUps;
    }

    @GetMapping(LIST)
    ModelAndView list(
            Employee me,
            @RequestParam(name = "visa", required = false) @Nullable String view,
            @RequestParam(name = "konto", defaultValue = "") String handle,
            @RequestParam(name = "efter", defaultValue = "") String after) {
        return new ModelAndView("moderation/blocks/list")
                .addObject(
                        "list",
                        reading.list(
                                me,
                                BlockList.View.of(view),
                                handle,
                                BlockForm.id(after).orElse(null)));
    }

    /** To hand out: all decisions, also of what has ended. */
    @GetMapping(LIST + "/blockeringar.csv")
    void table(
            Employee me,
            @RequestParam(name = "konto", defaultValue = "") String handle,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"blockeringar.csv\"");
        BlockTable.write(
                after -> reading.part(me, handle, after == null ? null : after.id().value()),
                reading::account,
                response.getOutputStream());
    }

    @GetMapping(ONE)
    ModelAndView one(Employee me, @PathVariable UUID block) {
        return sheet(me, new BlockId(block), "", List.of());
    }

    /** Does what the address names; refused, the page comes back with every word. */
    @PostMapping(ONE + "/{word}")
    ModelAndView answer(
            Employee me,
            @PathVariable UUID block,
            @PathVariable String word,
            @RequestParam(name = "motiv", defaultValue = "") String motive,
            BlockForm form) {
        var id = new BlockId(block);
        try {
            switch (word) {
                case "bifall" -> blocks.agree(me, id, motive, form.answeredClose());
                case "nej" -> blocks.decline(me, id, motive, form.answeredClose());
                case "hav" -> blocks.endEarly(me, id, motive);
                case "for-hand" -> followUps.doneByHand(me, id, motive);
                case "igen" -> followUps.again(me, id);
                default -> throw new NotFound("word about a block of " + word.length());
            }
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(sheet(me, id, motive, refusal.objections()));
        }
        return new ModelAndView("redirect:" + LIST + "/" + block);
    }

    @GetMapping("/moderering/{id}/blockera")
    ModelAndView form(Employee me, @PathVariable UUID id) {
        return form(me, new ContributionId(id), BlockForm.EMPTY, List.of());
    }

    @PostMapping("/moderering/{id}/blockera")
    ModelAndView decide(Employee me, @PathVariable UUID id, BlockForm form) {
        var about = new ContributionId(id);
        try {
            return new ModelAndView(
                    "redirect:" + LIST + "/" + blocks.decide(me, about, form).value());
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(form(me, about, form, refusal.objections()));
        }
    }

    private ModelAndView sheet(Employee me, BlockId id, String motive, List<Objection> objections) {
        return new ModelAndView("moderation/blocks/sheet")
                .addObject("sheet", reading.one(me, id))
                .addObject("motive", motive)
                .addObject("objections", objections);
    }

    private ModelAndView form(
            Employee me, ContributionId id, BlockForm form, List<Objection> objections) {
        return new ModelAndView("moderation/blocks/form")
                .addObject("draft", reading.draft(me, id, form))
                .addObject("form", form)
                .addObject("objections", objections);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}

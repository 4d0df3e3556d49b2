package se.uppsikt.publishing.remarks;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.DraftId;

/** What is said beside a draft: a part of its page, or a page of its own where no script runs. */
@Controller
class RemarkPage {
    private static final String REMARKS = "/publicering/{id:[0-9a-f-]{36}}/kommentarer";

    private final Remarks remarks;
    private final InstantSource time;

    RemarkPage(Remarks remarks, InstantSource time) {
        this.remarks = remarks;
        this.time = time;
    }

    @GetMapping(REMARKS)
    ModelAndView see(
            Employee me,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        return shown(me, id, part ? "part" : "page", "", List.of());
    }

    /** Says something; a script asks for the part again, everybody else for the draft. */
    @PostMapping(REMARKS)
    ModelAndView say(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        try {
            remarks.say(me, new DraftId(id), text);
        } catch (Refused refused) {
            ModelAndView page = shown(me, id, part ? "part" : "page", text, refused.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return part
                ? shown(me, id, "part", "", List.of())
                : new ModelAndView("redirect:/publicering/" + id);
    }

    private ModelAndView shown(
            Employee me, UUID id, String template, String typed, List<Objection> objections) {
        return new ModelAndView(
                "publishing/remarks/" + template,
                Map.of(
                        "remarks",
                        remarks.of(me, new DraftId(id)),
                        "address",
                        "/publicering/" + id,
                        "typed",
                        typed,
                        "objections",
                        objections,
                        "now",
                        time.instant()));
    }
}

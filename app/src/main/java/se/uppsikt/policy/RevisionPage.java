package se.uppsikt.policy;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Role;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** The versions of the guideline: read one, compare two, decide a new one. */
@Controller
@RequestMapping("/riktlinjer")
class RevisionPage {
    private final Policy policy;
    private final RuleBook book;
    private final Revising revising;

    RevisionPage(Policy policy, RuleBook book, Revising revising) {
        this.policy = policy;
        this.book = book;
        this.revising = revising;
    }

    @GetMapping("/versioner")
    ModelAndView versions(Employee me) {
        return new ModelAndView(
                "policy/versions",
                Map.of(
                        "versions", revising.versions(),
                        "inForce", policy.current().version().number(),
                        "mayRevise", me.has(Role.COMMUNICATIONS)));
    }

    @GetMapping("/version/{number}")
    ModelAndView version(@PathVariable int number) {
        GuidelineVersion version = new GuidelineVersion(number);
        return new ModelAndView(
                "policy/version",
                Map.of(
                        "guideline", policy.at(version),
                        "inForce", policy.current().version().number(),
                        "chapters", book.chapters(version)));
    }

    @GetMapping("/jamfor")
    ModelAndView compare(@RequestParam int fran, @RequestParam int till) {
        return new ModelAndView(
                "policy/compare",
                Map.of(
                        "before", policy.at(new GuidelineVersion(fran)),
                        "after", policy.at(new GuidelineVersion(till)),
                        "differences", revising.differences(fran, till)));
    }

    @GetMapping("/andra")
    ModelAndView form() {
        Edition newest = revising.newest();
        return form(
                new Revision(newest.number(), null, "", revising.values(newest.number())),
                "",
                List.of());
    }

    @PostMapping("/andra")
    ModelAndView revise(
            @RequestParam int utifran,
            @RequestParam String galler,
            @RequestParam String varfor,
            @RequestParam Map<String, String> written,
            Employee me,
            HttpServletResponse response) {
        Revision revision = new Revision(utifran, day(galler), varfor, written);
        try {
            Edition made = revising.revise(me, revision);
            return new ModelAndView(
                    "redirect:/riktlinjer/jamfor?fran=" + utifran + "&till=" + made.number());
        } catch (Refused refused) {
            response.setStatus(refused.status());
            return form(revision, galler, refused.objections());
        }
    }

    /** The form with every word that was written. */
    private ModelAndView form(Revision revision, String day, List<Objection> objections) {
        Map<String, Object> model = new HashMap<>();
        model.put("revision", revision);
        model.put("day", day);
        model.put("newest", revising.newest());
        model.put("settings", Setting.ALL);
        model.put("objections", objections);
        return new ModelAndView("policy/revise", model);
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

package se.uppsikt.policy;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The guideline in force, chapter by chapter. Refusals link here: {@code /riktlinjer#M2}. */
@Controller
class GuidelinePage {
    private final Policy policy;
    private final RuleBook book;
    private final Revising revising;

    GuidelinePage(Policy policy, RuleBook book, Revising revising) {
        this.policy = policy;
        this.book = book;
        this.revising = revising;
    }

    @GetMapping("/riktlinjer")
    ModelAndView guideline() {
        return new ModelAndView(
                "policy/guideline",
                Map.of(
                        "guideline", policy.current(),
                        "newest", revising.newest(),
                        "chapters", book.chapters()));
    }
}

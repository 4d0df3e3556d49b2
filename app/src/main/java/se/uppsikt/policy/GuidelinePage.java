package se.uppsikt.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The guideline in force, chapter by chapter. Refusals link here: {@code /riktlinjer#M2}. */
@Controller
class GuidelinePage {
    private final Policy policy;

    GuidelinePage(Policy policy) {
        this.policy = policy;
    }

    @GetMapping("/riktlinjer")
    ModelAndView guideline() {
        Guideline guideline = policy.current();
        return new ModelAndView(
                "policy/guideline",
                Map.of("guideline", guideline, "chapters", chapters(guideline.rules())));
    }

    private static Map<String, List<Rule>> chapters(List<Rule> rules) {
        Map<String, List<Rule>> chapters = new LinkedHashMap<>();
        for (Rule rule : rules) {
            chapters.computeIfAbsent(rule.chapter(), name -> new ArrayList<>()).add(rule);
        }
        return chapters;
    }
}

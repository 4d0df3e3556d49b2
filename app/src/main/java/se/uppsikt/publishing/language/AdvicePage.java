package se.uppsikt.publishing.language;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.NotFound;

/** Which advice there is, and which of it a person wants. */
@Controller
class AdvicePage {
    private final Advising advising;

    AdvicePage(Advising advising) {
        this.advising = advising;
    }

    @GetMapping("/publicering/sprakrad")
    ModelAndView see(Employee me) {
        return new ModelAndView(
                "publishing/language/advice",
                Map.of("rules", List.of(Rule.values()), "muted", advising.muted(me)));
    }

    @PostMapping("/publicering/sprakrad/{rule}/av")
    ModelAndView mute(Employee me, @PathVariable String rule) {
        advising.mute(me, rule(rule));
        return new ModelAndView("redirect:/publicering/sprakrad");
    }

    @PostMapping("/publicering/sprakrad/{rule}/pa")
    ModelAndView hear(Employee me, @PathVariable String rule) {
        advising.hear(me, rule(rule));
        return new ModelAndView("redirect:/publicering/sprakrad");
    }

    private static Rule rule(String word) {
        return Rule.of(word).orElseThrow(() -> new NotFound("advice " + word));
    }
}

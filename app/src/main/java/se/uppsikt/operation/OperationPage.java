package se.uppsikt.operation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.base.checks.Checks;
import se.uppsikt.base.checks.Checks.Checked;
import se.uppsikt.operation.measures.Measures;

/**
 * What those who run Uppsikt need to know: what is wrong now, and what is left of a first start.
 */
@Controller
class OperationPage {
    /** So long ago a page may have looked and show it again; whoever wants it anew asks for it. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final Checks checks;
    private final Measures measures;
    private final boolean demo;

    OperationPage(Checks checks, Measures measures, @Value("${uppsikt.demo:false}") boolean demo) {
        this.checks = checks;
        this.measures = measures;
        this.demo = demo;
    }

    @GetMapping("/drift")
    ModelAndView standing() {
        List<Checked> all = checks.look(FRESH);
        ModelAndView page = page("operation/operation", all, OperationRules.worstFirst(all));
        return page.addObject("lastDay", measures.lastDay());
    }

    @GetMapping(FirstSteps.PAGE)
    ModelAndView firstSteps() {
        List<Checked> all = checks.look(FRESH);
        return page("operation/firstSteps", all, all);
    }

    @PostMapping("/drift/kontrollera")
    String lookAnew() {
        checks.look();
        return "redirect:/drift";
    }

    private ModelAndView page(String view, List<Checked> all, List<Checked> shown) {
        Map<String, Object> model = new HashMap<>();
        model.put("all", shown);
        model.put("left", OperationRules.left(all));
        model.put("demo", demo);
        OperationRules.next(all).ifPresent(next -> model.put("next", next));
        return new ModelAndView(view, model);
    }
}

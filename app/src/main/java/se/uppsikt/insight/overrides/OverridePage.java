package se.uppsikt.insight.overrides;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;

/** How often posts were let past the gate, for those who follow up. */
@Controller
class OverridePage {
    private final OverrideFigures figures;

    OverridePage(OverrideFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/uppfoljning/slappt-fram")
    ModelAndView see(Employee me, @RequestParam(name = "manad", defaultValue = "") String month) {
        return new ModelAndView("insight/overrides/page", "view", figures.of(me, month(month)));
    }

    private static @Nullable YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException none) {
            return null;
        }
    }
}

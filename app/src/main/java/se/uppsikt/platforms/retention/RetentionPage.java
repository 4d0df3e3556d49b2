package se.uppsikt.platforms.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Where it is chosen what becomes of what members write. */
@Controller
class RetentionPage {
    private final Retention retention;
    private final ChoiceRows choices;

    RetentionPage(Retention retention, ChoiceRows choices) {
        this.retention = retention;
        this.choices = choices;
    }

    @GetMapping("/plattformar/bevarande/{platform:[a-z]+}")
    ModelAndView see(@PathVariable String platform, Employee me) {
        Retention.require(me);
        return page(terms(platform), "", List.of());
    }

    @PostMapping("/plattformar/bevarande/{platform:[a-z]+}")
    ModelAndView choose(
            @PathVariable String platform,
            Employee me,
            @RequestParam(defaultValue = "") String val,
            @RequestParam(defaultValue = "") String varfor) {
        StorageTerms terms = terms(platform);
        try {
            retention.choose(me, terms.platform(), Way.of(val), varfor);
        } catch (Refused refused) {
            ModelAndView page = page(terms, varfor, refused.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:" + address(terms.platform()));
    }

    private ModelAndView page(StorageTerms terms, String reason, List<Objection> objections) {
        List<Choice> all = choices.all(terms.platform());
        return new ModelAndView(
                "platforms/retention/choice",
                Map.of(
                        "terms", terms,
                        "inForce", all.isEmpty() ? Way.KEPT_BY_LAW : all.getFirst().way(),
                        "choices", all,
                        "address", address(terms.platform()),
                        "reason", reason,
                        "objections", objections));
    }

    private StorageTerms terms(String word) {
        return Arrays.stream(Platform.values())
                .filter(platform -> word(platform).equals(word))
                .findFirst()
                .flatMap(retention::terms)
                .orElseThrow(() -> new NotFound("terms of " + word));
    }

    static String address(Platform platform) {
        return "/plattformar/bevarande/" + word(platform);
    }

    private static String word(Platform platform) {
        return platform.name().toLowerCase(Locale.ROOT);
    }
}

package se.uppsikt.inbox.languages;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;

/** Who reads which language; everybody says it of themselves, and of nobody else. */
@Controller
class LanguagePage {
    private final Languages languages;
    private final LanguageRows rows;

    LanguagePage(Languages languages, LanguageRows rows) {
        this.languages = languages;
        this.rows = rows;
    }

    @GetMapping("/inkorg/sprak")
    ModelAndView readers(
            Employee me, @RequestParam(name = "sparat", required = false) boolean saved) {
        return new ModelAndView(
                "inbox/languages/readers",
                Map.of(
                        "readers",
                        languages.everybody(),
                        "mine",
                        rows.readBy(me.id()),
                        "saved",
                        saved));
    }

    @Transactional
    @PostMapping("/inkorg/sprak")
    public String read(
            Employee me, @RequestParam(name = "sprak", defaultValue = "") List<String> tags) {
        Set<Language> read =
                tags.stream()
                        .flatMap(tag -> Language.ofTag(tag).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
        rows.reads(me.id(), read);
        return "redirect:/inkorg/sprak?sparat=true";
    }
}

package se.uppsikt.publishing.results;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;

/** What became of a post: a part of its draft's page, or a page where no script runs. */
@Controller
class ResultPage {
    private final Drafts drafts;
    private final Results results;

    ResultPage(Drafts drafts, Results results) {
        this.drafts = drafts;
        this.results = results;
    }

    @GetMapping("/publicering/{id:[0-9a-f-]{36}}/resultat")
    ModelAndView see(
            Employee me,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        Draft draft = drafts.draft(me, new DraftId(id));
        return new ModelAndView(
                "publishing/results/" + (part ? "part" : "page"),
                Map.of("results", results.of(me, draft), "address", "/publicering/" + id));
    }
}

package se.uppsikt.inbox.earlier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.records.ContributionId;

/** What the same person wrote before: the latest few beside the item, all of it on its own page. */
@Controller
class EarlierPage {
    /** Beside the item. */
    private static final int FEW = 5;

    private final Earlier earlier;

    EarlierPage(Earlier earlier) {
        this.earlier = earlier;
    }

    /** A part of the item's page; whoever follows the link without scripts gets a page of it. */
    @GetMapping("/inkorg/{id}/tidigare")
    ModelAndView earlier(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "efter", required = false) @Nullable UUID after,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        EarlierList list =
                earlier.page(
                        me,
                        new ContributionId(id),
                        after == null ? null : new ContributionId(after));
        return part
                ? new ModelAndView("inbox/earlier/part", "list", list.shortened(FEW))
                : new ModelAndView("inbox/earlier/page", "list", list);
    }
}

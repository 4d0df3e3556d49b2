package se.uppsikt.inbox.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.inbox.views.Narrowing;
import se.uppsikt.records.register.Triage;

/** What will happen, before it does; and how far it has come. Every act is a plain form. */
@Controller
class BulkPage {
    private static final String MANY = "/inkorg/manga";
    private static final String ONE = MANY + "/{sorting:[0-9a-f-]{36}}";

    private final BulkSortings sortings;
    private final BulkWords words;
    private final TimeIds ids;

    BulkPage(BulkSortings sortings, BulkWords words, TimeIds ids) {
        this.sortings = sortings;
        this.words = words;
        this.ids = ids;
    }

    /** The list, where its filter is asked for in the address as in the list itself. */
    @ModelAttribute("list")
    static Chosen list(
            Narrowing narrowing,
            @RequestParam(name = "vy", defaultValue = "") String view,
            @RequestParam(name = "konto", required = false) @Nullable UUID account,
            @RequestParam(name = "sok", required = false) @Nullable String said) {
        return Chosen.of(view, account, said, narrowing);
    }

    @GetMapping(MANY)
    ModelAndView ask(Employee me, @ModelAttribute(name = "list", binding = false) Chosen list) {
        Listed.Count count = sortings.count(me, list);
        return new ModelAndView("inbox/bulk/ask")
                .addObject("list", list)
                .addObject("words", words.of(me, list, list.words() != null))
                .addObject("count", count)
                .addObject("counted", BulkSorting.counted(count))
                .addObject("once", ids.next().toString());
    }

    @PostMapping(MANY)
    String order(
            Employee me,
            @ModelAttribute(name = "list", binding = false) Chosen list,
            @RequestParam("once") UUID once,
            @RequestParam(name = "kind", required = false) @Nullable Triage kind) {
        BulkId id = new BulkId(once);
        sortings.order(me, id, list, kind);
        return back(id);
    }

    @GetMapping(ONE)
    ModelAndView one(Employee me, @PathVariable UUID sorting) {
        BulkSorting order = sortings.find(me, new BulkId(sorting));
        return new ModelAndView("inbox/bulk/progress")
                .addObject("order", order)
                .addObject("words", words.of(me, order.list(), order.searched()));
    }

    @PostMapping(ONE + "/stoppa")
    String stop(Employee me, @PathVariable UUID sorting) {
        BulkId id = new BulkId(sorting);
        sortings.stop(me, id);
        return back(id);
    }

    @PostMapping(ONE + "/fortsatt")
    String resume(Employee me, @PathVariable UUID sorting) {
        BulkId id = new BulkId(sorting);
        sortings.resume(me, id);
        return back(id);
    }

    private static String back(BulkId id) {
        return "redirect:" + MANY + "/" + id.value();
    }
}

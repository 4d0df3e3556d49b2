package se.uppsikt.inbox.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.TimeIds;

/** A person's own views: the filter of the list given a name, and taken away again. */
@Controller
class SavedViewPage {
    private static final int MOST = 20;
    private static final int LONGEST = 40;

    private final SavedViewRows rows;
    private final TimeIds ids;

    SavedViewPage(SavedViewRows rows, TimeIds ids) {
        this.rows = rows;
        this.ids = ids;
    }

    /** Where the list's filter is asked for in the address, as the list itself is. */
    @PostMapping("/inkorg/vyer")
    String save(
            Employee me,
            Narrowing narrowing,
            @RequestParam(name = "vy", defaultValue = "") String view,
            @RequestParam(name = "konto", required = false) @Nullable UUID account,
            @RequestParam(name = "namn", defaultValue = "") String name,
            RedirectAttributes kept) {
        String query = query(narrowing, view, account);
        tell(kept, saved(me, StorableText.text(name.strip()), query));
        return "redirect:/inkorg" + query;
    }

    @PostMapping("/inkorg/vyer/{view}/ta-bort")
    String remove(Employee me, @PathVariable UUID view, RedirectAttributes kept) {
        if (!rows.remove(me.id(), view)) {
            throw new NotFound("saved view " + view);
        }
        tell(kept, "Vyn är borttagen.");
        return "redirect:/inkorg";
    }

    /** What became of it, in words. */
    private String saved(Employee me, String name, String query) {
        if (query.isEmpty()) {
            return "Vyn sparades inte: välj först något i filtret.";
        }
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
            return "Vyn sparades inte: ge den ett namn på högst " + LONGEST + " tecken.";
        }
        if (rows.of(me.id()).size() >= MOST) {
            return "Vyn sparades inte: du har redan " + MOST + ". Ta bort någon först.";
        }
        return rows.add(ids.next(), me.id(), name, query)
                ? "Vyn ”" + name + "” är sparad. Bara du ser den."
                : "Vyn sparades inte: du har redan en som heter ”" + name + "”.";
    }

    /** As the list itself writes it; the place in the list and what was searched for are left. */
    private static String query(Narrowing narrowing, String view, @Nullable UUID account) {
        List<String> parts = new ArrayList<>();
        if (view.matches("[a-z]{1,20}")) {
            parts.add("vy=" + view);
        }
        if (account != null) {
            parts.add("konto=" + account);
        }
        parts.addAll(narrowing.parts());
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** Told in the list, as what is done with many in it is. */
    private static void tell(RedirectAttributes kept, String words) {
        kept.addFlashAttribute("done", new HashMap<>(Map.of("told", words)));
    }
}

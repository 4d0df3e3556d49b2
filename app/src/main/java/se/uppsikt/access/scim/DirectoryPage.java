package se.uppsikt.access.scim;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Where an administrator lets the directory in, and sees what it has told. */
@Controller
class DirectoryPage {
    private static final String HERE = "/behorighet/katalog";
    private static final int SHOWN = 100;

    private final Tokens tokens;
    private final DirectoryView view;

    DirectoryPage(Tokens tokens, DirectoryView view) {
        this.tokens = tokens;
        this.view = view;
    }

    @GetMapping(HERE)
    ModelAndView show() {
        return page(null, "", List.of());
    }

    /** What was made is shown in the answer itself, and nowhere else. */
    @PostMapping(HERE + "/nycklar")
    ModelAndView make(@RequestParam(name = "namn", defaultValue = "") String name, Employee me) {
        try {
            return page(tokens.make(me, name), "", List.of());
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            ModelAndView page = page(null, name, refused.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    @PostMapping(HERE + "/nycklar/{token}/dra-in")
    String revoke(@PathVariable UUID token, Employee me) {
        tokens.revoke(me, token);
        return "redirect:" + HERE;
    }

    /** The directory decides about nobody any more. */
    @PostMapping(HERE + "/slapp")
    String release(Employee me) {
        tokens.release(me);
        return "redirect:" + HERE;
    }

    private ModelAndView page(@Nullable String made, String name, List<Objection> objections) {
        return new ModelAndView("access/scim/directory")
                .addObject("address", view.address())
                .addObject("identity", view.identity())
                .addObject("tokens", tokens.all())
                .addObject("made", made)
                .addObject("name", name)
                .addObject("told", view.told(SHOWN))
                .addObject("objections", objections);
    }
}

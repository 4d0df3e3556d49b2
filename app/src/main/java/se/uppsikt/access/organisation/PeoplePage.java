package se.uppsikt.access.organisation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;
import se.uppsikt.access.Person;
import se.uppsikt.access.PersonId;

/** Who has rights, in which roles and where; a part at a time. */
@Controller
class PeoplePage {
    private static final int PART = 100;
    private static final int LONGEST = 100;

    private final Access access;

    PeoplePage(Access access) {
        this.access = access;
    }

    /**
     * @param efter the last one of the part before
     */
    @GetMapping("/behorighet")
    ModelAndView people(
            @RequestParam(defaultValue = "") String sok,
            @RequestParam(required = false) UUID efter) {
        String words = sok.strip();
        words = words.substring(0, Math.min(LONGEST, words.length()));
        List<Person> some =
                access.everybody(words, efter == null ? null : new PersonId(efter), PART + 1);
        boolean more = some.size() > PART;
        List<Person> part = more ? some.subList(0, PART) : some;
        Map<String, Object> model = new HashMap<>();
        model.put("people", part);
        model.put("names", access.roleNames());
        model.put("areas", access.serviceAreas());
        model.put("committees", access.committees());
        model.put("words", words);
        model.put("asked", "sok=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        model.put("first", efter == null);
        if (more) {
            model.put("next", part.getLast().employee().id().value().toString());
        }
        return new ModelAndView("access/organisation/people", model);
    }
}

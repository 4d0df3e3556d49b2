package se.uppsikt.access.organisation;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;

/** Who has rights, in which roles and where. */
@Controller
class PeoplePage {
    private final Access access;

    PeoplePage(Access access) {
        this.access = access;
    }

    @GetMapping("/behorighet")
    ModelAndView people() {
        return new ModelAndView(
                "access/organisation/people",
                Map.of(
                        "people", access.everybody(),
                        "names", access.roleNames(),
                        "areas", access.serviceAreas(),
                        "committees", access.committees()));
    }
}

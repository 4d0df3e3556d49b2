package se.uppsikt.access;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who has rights, in which roles and where. */
@Controller
class OrganisationPage {
    private final Access access;

    OrganisationPage(Access access) {
        this.access = access;
    }

    @GetMapping("/behorighet")
    ModelAndView people() {
        return new ModelAndView(
                "access/people",
                Map.of(
                        "people", access.everybody(),
                        "names", access.roleNames(),
                        "areas", access.serviceAreas(),
                        "committees", access.committees()));
    }
}

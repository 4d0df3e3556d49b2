package se.uppsikt.access.oidc;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody comes to whom the provider could not be shown. */
@Controller
class ProviderDownPage {
    @GetMapping(ProviderSignIn.TO + "/" + Provider.ID)
    String down() {
        return "redirect:/logga-in?fel=" + ProviderFaults.DOWN;
    }
}

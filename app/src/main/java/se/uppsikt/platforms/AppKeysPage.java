package se.uppsikt.platforms;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Platform;

/** The page where the administrator puts in the keys of the app; none is ever shown (B3). */
@Controller
class AppKeysPage {
    private final AppKeyChange desk;
    private final String callback;

    AppKeysPage(AppKeyChange desk, @Value("${uppsikt.facebook.callback:}") String callback) {
        this.desk = desk;
        this.callback = callback;
    }

    @GetMapping("/plattformar/nycklar")
    ModelAndView show(Employee me) {
        return new ModelAndView(
                "platforms/appKeys",
                Map.of(
                        "appId",
                        desk.keys(me, Platform.FACEBOOK).map(AppKeys::appId).orElse(""),
                        "callback",
                        callback));
    }

    @PostMapping("/plattformar/nycklar")
    String replace(
            Employee me,
            @RequestParam String app,
            @RequestParam String hemlighet,
            @RequestParam String verifieringsord) {
        desk.replace(
                me,
                Platform.FACEBOOK,
                new AppKeyChange.Form(app.strip(), hemlighet.strip(), verifieringsord.strip()));
        return "redirect:/plattformar/nycklar";
    }
}

package se.uppsikt.platforms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.NotFound;

/**
 * The pages where the administrator puts in the keys of the apps, each with the way to get them;
 * none is ever shown (B3).
 */
@Controller
class AppKeysPage {
    private static final String NOT_SAID = "https://<kommunens adress>";

    private final AppKeyChange desk;
    private final Adapters adapters;
    private final Environment settings;

    AppKeysPage(AppKeyChange desk, Adapters adapters, Environment settings) {
        this.desk = desk;
        this.adapters = adapters;
        this.settings = settings;
    }

    @GetMapping("/plattformar/nycklar")
    ModelAndView all(Employee me) {
        AppKeyChange.require(me);
        List<AppKeys.Shown> views =
                Arrays.stream(Platform.values())
                        .flatMap(platform -> view(me, platform).stream())
                        .toList();
        return new ModelAndView("platforms/appkeys/list", Map.of("views", views));
    }

    @GetMapping("/plattformar/nycklar/{platform:[a-z]+}")
    ModelAndView one(@PathVariable String platform, Employee me) {
        AppKeyChange.require(me);
        AppKeys.Shown view = view(me, find(platform)).orElseThrow(() -> missing(platform));
        return new ModelAndView("platforms/appkeys/" + view.word(), Map.of("view", view));
    }

    @PostMapping("/plattformar/nycklar/{platform:[a-z]+}")
    String replace(
            @PathVariable String platform,
            Employee me,
            @RequestParam String app,
            @RequestParam String hemlighet,
            @RequestParam(defaultValue = "") String verifieringsord) {
        AppKeyChange.require(me);
        AppKeys.Shown view = view(me, find(platform)).orElseThrow(() -> missing(platform));
        desk.replace(
                me,
                view,
                new AppKeyChange.Form(app.strip(), hemlighet.strip(), verifieringsord.strip()));
        return "redirect:" + view.address();
    }

    private Optional<AppKeys.Shown> view(Employee me, Platform platform) {
        String word = AppKeys.Shown.word(platform);
        return adapters.counterpart(platform)
                .flatMap(Adapters.Counterpart::app)
                .map(
                        form ->
                                new AppKeys.Shown(
                                        platform,
                                        desk.keys(me, platform).map(AppKeys::appId).orElse(""),
                                        form,
                                        said("uppsikt." + word + ".callback", "/webhook/" + word),
                                        back()));
    }

    private String said(String setting, String path) {
        String said = settings.getProperty(setting, "");
        return said.isBlank() ? NOT_SAID + path : said;
    }

    private String back() {
        String pages = settings.getProperty("uppsikt.address", NOT_SAID);
        return pages.replaceAll("/+$", "") + "/plattformar/anslutning";
    }

    private static Platform find(String word) {
        return Arrays.stream(Platform.values())
                .filter(platform -> AppKeys.Shown.word(platform).equals(word))
                .findFirst()
                .orElseThrow(() -> missing(word));
    }

    private static NotFound missing(String platform) {
        return new NotFound("app at " + platform);
    }
}

package se.uppsikt.policy;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What every page owes everybody: the organisation's colour, and how accessible it all is. */
@Controller
class LooksPage {
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);
    private final Policy policy;

    LooksPage(Policy policy) {
        this.policy = policy;
    }

    /** After tokens.css, whose accent it replaces. */
    @GetMapping("/css/profil.css")
    ResponseEntity<String> accent() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT_FOR).cachePublic())
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(policy.accent().css());
    }

    /** The statement that the law on accessibility of digital public service demands (13 §). */
    @GetMapping("/tillganglighet")
    ModelAndView accessibility() {
        return new ModelAndView(
                "policy/accessibility", "municipality", policy.current().municipality());
    }
}

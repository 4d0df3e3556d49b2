package se.uppsikt.insight.logbook;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.base.ledger.DaySeal;
import se.uppsikt.base.ledger.DaySeals;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.timestamps.TimeStamps;
import se.uppsikt.policy.Policy;

/**
 * The roots of the days, for everybody: whoever has noted one can later see that nothing of that
 * day has been changed. They say nothing of what was written.
 */
@Controller
class RootsPage {
    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    /** As RFC 3161 and RFC 8555 name them. */
    private static final MediaType STAMP = MediaType.valueOf("application/timestamp-reply");

    private static final MediaType PEM = MediaType.valueOf("application/pem-certificate-chain");

    private final DaySeals seals;
    private final TimeStamps stamps;
    private final Policy policy;

    RootsPage(DaySeals seals, TimeStamps stamps, Policy policy) {
        this.seals = seals;
        this.stamps = stamps;
        this.policy = policy;
    }

    /**
     * @param fore the day that the days shown come before
     */
    @GetMapping("/loggbok/offentlig")
    ModelAndView roots(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate fore,
            HttpServletResponse response) {
        List<DaySeal> days = seals.before(fore, LogbookPage.DAYS + 1);
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_WHILE.getHeaderValue());
        return new ModelAndView(
                "insight/logbook/roots",
                new ModelMap("days", days.stream().limit(LogbookPage.DAYS).toList())
                        .addAttribute("stamped", LogbookPage.stamped(stamps, days))
                        .addAttribute("example", stamps.last().orElse(null))
                        .addAttribute("more", days.size() > LogbookPage.DAYS)
                        .addAttribute("first", fore == null)
                        .addAttribute("municipality", policy.current().municipality()));
    }

    /** The text whose fingerprint is the root. */
    @GetMapping("/loggbok/offentlig/{day}")
    ResponseEntity<byte[]> seal(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        DaySeal seal = seals.of(day).orElseThrow(() -> new NotFound("seal of " + day));
        return LogbookPage.file("dagsrot-" + day + ".txt", seal.text());
    }

    /** What the authority answered about the root, as it came. */
    @GetMapping("/loggbok/offentlig/{day}/tidsstampel")
    ResponseEntity<byte[]> stamp(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        return LogbookPage.file("dagsrot-" + day + ".tsr", STAMP, stamps.answer(day));
    }

    /** The certificate that the stamp leads to. */
    @GetMapping("/loggbok/offentlig/{day}/certifikat")
    ResponseEntity<byte[]> certificate(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        return LogbookPage.file("certifikat-" + day + ".pem", PEM, stamps.certificate(day));
    }
}

package se.uppsikt.insight.logbook;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Role;
import se.uppsikt.base.ledger.DaySeal;
import se.uppsikt.base.ledger.DaySeals;
import se.uppsikt.base.ledger.DaySeals.Proof;
import se.uppsikt.base.ledger.RootsOutside;
import se.uppsikt.base.timestamps.TimeStamps;

/** What the log vouches for, as those see it who follow up: checks, roots of days, proofs. */
@Controller
class LogbookPage {
    static final int DAYS = 31;
    private static final int SAMPLE = 1000;

    /** As the route table says. */
    private static final Set<Role> VERIFIERS =
            EnumSet.of(
                    Role.ARCHIVIST, Role.DATA_PROTECTION_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR);

    private final Verifying verifying;
    private final DaySeals seals;
    private final SchedulerClient scheduler;
    private final InstantSource time;
    private final Outside outside;

    LogbookPage(
            Verifying verifying,
            DaySeals seals,
            SchedulerClient scheduler,
            InstantSource time,
            Outside outside) {
        this.verifying = verifying;
        this.seals = seals;
        this.scheduler = scheduler;
        this.time = time;
        this.outside = outside;
    }

    /** What stands outside the database: the stamps of others, and roots that were noted. */
    @Component("logbookOutside")
    record Outside(TimeStamps stamps, RootsOutside roots) {}

    /**
     * @param fore the day that the days shown come before
     * @param saknas what a proof was asked of and not found
     */
    @GetMapping("/loggbok")
    ModelAndView page(
            Employee me,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate fore,
            @RequestParam(defaultValue = "") String saknas) {
        List<DaySeal> days = seals.before(fore, DAYS + 1);
        return new ModelAndView(
                "insight/logbook/logbook",
                new ModelMap("days", days.stream().limit(DAYS).toList())
                        .addAttribute("stamped", stamped(outside.stamps(), days))
                        .addAttribute("stamps", outside.stamps())
                        .addAttribute("older", outside.roots().unlikeLately().orElse(null))
                        .addAttribute("more", days.size() > DAYS)
                        .addAttribute("first", fore == null)
                        .addAttribute("missing", !saknas.isEmpty())
                        .addAttribute("may", me.roles().stream().anyMatch(VERIFIERS::contains))
                        .addAttribute("latest", verifying.latest().orElse(null))
                        .addAttribute("parts", verifying.parts()));
    }

    /** One at a time; whoever asks while one is under way sees that one. */
    @PostMapping("/loggbok/kontroll")
    String verify(Employee me, @RequestParam(defaultValue = "") String prov) {
        Verification ordered = verifying.order(me.label(), false, prov.isEmpty() ? null : SAMPLE);
        scheduler.scheduleIfNotExists(
                VerificationTasks.VERIFY.instance(ordered.id().value().toString()).build(),
                time.instant());
        return "redirect:/loggbok";
    }

    /** For whoever has been asked to show that something is as it was. */
    @GetMapping("/loggbok/bevis")
    ResponseEntity<byte[]> proof(@RequestParam String slag, @RequestParam long nummer) {
        Optional<Proof> proof =
                switch (slag) {
                    case "original", "lydelse" -> seals.of(slag, nummer);
                    default -> seals.ofEntry(nummer);
                };
        if (proof.isEmpty()) {
            return ResponseEntity.status(303)
                    .header(HttpHeaders.LOCATION, "/loggbok?saknas=ja#bevis")
                    .build();
        }
        return file("bevis-" + slag + "-" + nummer + ".txt", ProofText.of(proof.get()));
    }

    static Set<LocalDate> stamped(TimeStamps stamps, List<DaySeal> days) {
        return stamps.stamped(days.stream().map(DaySeal::day).toList());
    }

    static ResponseEntity<byte[]> file(String name, String text) {
        return file(
                name,
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}

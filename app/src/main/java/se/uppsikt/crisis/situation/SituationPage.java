package se.uppsikt.crisis.situation;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.base.pdf.PdfA;
import se.uppsikt.base.shared.HtmlCharacters;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.crisis.Crises;
import se.uppsikt.crisis.Crisis;
import se.uppsikt.crisis.CrisisId;
import se.uppsikt.records.ContributionId;

/**
 * The picture of the crisis that goes on, or of one before: a page, a document and a table (C3).
 */
@Controller
class SituationPage {
    static final String PAGE = "/kris/lagesbild";

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");

    private final Crises crises;
    private final SituationReading reading;
    private final SituationRows rows;
    private final SituationDesk desk;

    SituationPage(Crises crises, SituationReading reading, SituationRows rows, SituationDesk desk) {
        this.crises = crises;
        this.reading = reading;
        this.rows = rows;
        this.desk = desk;
    }

    @GetMapping(PAGE)
    ModelAndView picture(Employee me, @RequestParam(name = "kris", required = false) UUID id) {
        Crisis crisis = wanted(id);
        return crisis == null
                ? new ModelAndView("crisis/situation/none")
                : page(me, crisis, List.of());
    }

    private ModelAndView page(Employee me, Crisis crisis, List<Objection> objections) {
        return new ModelAndView("crisis/situation/page")
                .addObject("picture", reading.picture(me, crisis))
                .addObject("leads", crises.leads(me))
                .addObject("objections", objections);
    }

    /**
     * The one asked for, or else the one that goes on, or else the last; null when none has been.
     */
    private @Nullable Crisis wanted(@Nullable UUID id) {
        return id == null
                ? crises.running().or(() -> crises.latest(1).stream().findFirst()).orElse(null)
                : crisis(id);
    }

    private Crisis crisis(UUID id) {
        return crises.crisis(new CrisisId(id)).orElseThrow(() -> new NotFound("crisis " + id));
    }

    /** The latest of one theme, for whoever puts some elsewhere. */
    @GetMapping(PAGE + "/tema/{key}")
    ModelAndView theme(Employee me, @PathVariable String key, @RequestParam("kris") UUID id) {
        return theme(me, crisis(id), key, List.of());
    }

    private ModelAndView theme(Employee me, Crisis crisis, String key, List<Objection> objections) {
        Theme of = named(crisis, key);
        return new ModelAndView("crisis/situation/theme")
                .addObject("crisis", crisis)
                .addObject("theme", of)
                .addObject("key", key)
                .addObject("themes", rows.themes(crisis.id()))
                .addObject("latest", reading.latest(me, crisis, of == null ? null : of.id()))
                .addObject("leads", crises.leads(me))
                .addObject("objections", objections);
    }

    /** As it stands in addresses and fields; null for what belongs to none. */
    private @Nullable Theme named(Crisis crisis, String key) {
        return SituationReport.NONE.equals(key)
                ? null
                : rows.themes(crisis.id()).stream()
                        .filter(each -> each.id().value().toString().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("theme " + key));
    }

    @GetMapping(PAGE + "/lagesbild.pdf")
    ResponseEntity<byte[]> document(Employee me, @RequestParam("kris") UUID id) {
        SituationReport picture = reading.picture(me, crisis(id));
        StringOutput page = new StringOutput();
        ENGINE.render("crisis/situation/document.jte", picture, new HtmlCharacters(page));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(picture, "pdf"))
                .body(PdfA.of(page.toString(), picture.at()));
    }

    @GetMapping(PAGE + "/lagesbild.csv")
    void table(Employee me, @RequestParam("kris") UUID id, HttpServletResponse response)
            throws IOException {
        SituationReport picture = reading.picture(me, crisis(id));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(picture, "csv"));
        SituationTable.write(picture, response.getOutputStream());
    }

    private static String named(SituationReport picture, String ending) {
        return ContentDisposition.attachment()
                .filename("lagesbild-" + SwedishTime.day(picture.at()) + "." + ending)
                .build()
                .toString();
    }

    @PostMapping(PAGE + "/teman")
    ModelAndView addTheme(
            Employee me,
            @RequestParam("kris") UUID id,
            @RequestParam(name = "namn", defaultValue = "") String name,
            @RequestParam(name = "ord", defaultValue = "") String words) {
        Crisis crisis = crisis(id);
        return done(me, crisis, () -> desk.addTheme(me, crisis, name, words));
    }

    @PostMapping(PAGE + "/teman/{theme}/bort")
    ModelAndView removeTheme(Employee me, @PathVariable UUID theme, @RequestParam("kris") UUID id) {
        Crisis crisis = crisis(id);
        return done(me, crisis, () -> desk.removeTheme(me, crisis, new ThemeId(theme)));
    }

    @PostMapping(PAGE + "/sortera")
    ModelAndView sort(
            Employee me,
            @RequestParam("kris") UUID id,
            @RequestParam("fran") String from,
            @RequestParam(name = "inlagg", defaultValue = "") List<UUID> some,
            @RequestParam("tema") String to) {
        Crisis crisis = crisis(id);
        Theme chosen = named(crisis, to);
        ThemeId theme = chosen == null ? null : chosen.id();
        try {
            desk.sort(
                    me, crisis, some.stream().map(ContributionId::new).distinct().toList(), theme);
        } catch (Refused refusal) {
            ModelAndView page = theme(me, crisis, from, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:" + PAGE + "/tema/" + from + "?kris=" + id);
    }

    @PostMapping(PAGE + "/rykten")
    ModelAndView addRumour(
            Employee me,
            @RequestParam("kris") UUID id,
            @RequestParam(name = "sagt", defaultValue = "") String said,
            @RequestParam(name = "svar", defaultValue = "") String answer,
            @RequestParam(name = "ord", defaultValue = "") String words) {
        Crisis crisis = crisis(id);
        return done(me, crisis, () -> desk.addRumour(me, crisis, said, answer, words));
    }

    @PostMapping(PAGE + "/rykten/{rumour}/bort")
    ModelAndView endRumour(Employee me, @PathVariable UUID rumour, @RequestParam("kris") UUID id) {
        Crisis crisis = crisis(id);
        return done(me, crisis, () -> desk.endRumour(me, crisis, rumour));
    }

    private ModelAndView done(Employee me, Crisis crisis, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:" + PAGE + "?kris=" + crisis.id().value());
        } catch (Refused refusal) {
            ModelAndView page = page(me, crisis, refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }
}

package se.uppsikt.insight.figures;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.base.pdf.PdfA;
import se.uppsikt.base.shared.HtmlCharacters;

/** The figures, to look at and to take along (U1). */
@Controller
class FollowUpPage {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");

    private final FollowUps followUps;

    FollowUpPage(FollowUps followUps) {
        this.followUps = followUps;
    }

    @GetMapping("/uppfoljning")
    ModelAndView page(
            Employee me,
            @RequestParam(name = "urval", defaultValue = "") String scope,
            @RequestParam(name = "langd", defaultValue = "") String length,
            @RequestParam(name = "fran", defaultValue = "") String from) {
        return new ModelAndView(
                "insight/figures/page", "view", followUps.view(me, scope, length, from));
    }

    @GetMapping("/uppfoljning/siffror.csv")
    void csv(
            Employee me,
            @RequestParam(name = "urval", defaultValue = "") String scope,
            @RequestParam(name = "langd", defaultValue = "") String length,
            @RequestParam(name = "fran", defaultValue = "") String from,
            HttpServletResponse response)
            throws IOException {
        FollowUpView view = followUps.view(me, scope, length, from);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(view, "csv"));
        Tables.csv(view, response.getOutputStream());
    }

    @GetMapping("/uppfoljning/siffror.xlsx")
    void workbook(
            Employee me,
            @RequestParam(name = "urval", defaultValue = "") String scope,
            @RequestParam(name = "langd", defaultValue = "") String length,
            @RequestParam(name = "fran", defaultValue = "") String from,
            HttpServletResponse response)
            throws IOException {
        FollowUpView view = followUps.view(me, scope, length, from);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(view, "xlsx"));
        Tables.xlsx(view, response.getOutputStream());
    }

    /** The same as a document for keeping. */
    @GetMapping("/uppfoljning/siffror.pdf")
    ResponseEntity<byte[]> document(
            Employee me,
            @RequestParam(name = "urval", defaultValue = "") String scope,
            @RequestParam(name = "langd", defaultValue = "") String length,
            @RequestParam(name = "fran", defaultValue = "") String from) {
        FollowUpView view = followUps.view(me, scope, length, from);
        StringOutput page = new StringOutput();
        ENGINE.render("insight/figures/document.jte", view, new HtmlCharacters(page));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(view, "pdf"))
                .body(PdfA.of(page.toString(), view.about().at()));
    }

    private static String named(FollowUpView view, String ending) {
        return ContentDisposition.attachment()
                .filename(
                        "uppfoljning-"
                                + view.about().period().first()
                                + "-"
                                + view.about().period().length().address()
                                + "."
                                + ending)
                .build()
                .toString();
    }
}

package se.uppsikt.insight;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.base.pdf.PdfA;
import se.uppsikt.base.shared.HtmlCharacters;
import se.uppsikt.base.shared.SwedishTime;

/** The internal-control report, to read and to file (U2). */
@Controller
class ControlPage {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");

    private final InternalControl control;

    ControlPage(InternalControl control) {
        this.control = control;
    }

    @GetMapping("/uppfoljning/internkontroll")
    ModelAndView report() {
        return new ModelAndView("insight/internalControl", "report", control.report());
    }

    /** The same as a document for keeping. */
    @GetMapping("/uppfoljning/internkontroll.pdf")
    ResponseEntity<byte[]> document() {
        ControlReport report = control.report();
        StringOutput page = new StringOutput();
        ENGINE.render("insight/internalControlDocument.jte", report, new HtmlCharacters(page));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("internkontroll-" + SwedishTime.day(report.at()) + ".pdf")
                                .build()
                                .toString())
                .body(PdfA.of(page.toString(), report.at()));
    }
}

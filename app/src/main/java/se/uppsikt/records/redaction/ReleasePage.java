package se.uppsikt.records.redaction;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.disclosure.Disclosure;
import se.uppsikt.records.disclosure.DisclosureId;
import se.uppsikt.records.disclosure.Disclosures;
import se.uppsikt.records.redaction.Redacting.Progress;
import se.uppsikt.records.redaction.ReleaseRows.Made;

/** How far the trying of a request has come, and what is given out in the end. */
@Controller
public class ReleasePage {
    private static final String REVIEW = RedactionPage.ONE + "/provning";

    private final Disclosures requests;
    private final Redacting redacting;
    private final Releases releases;
    private final ReleaseRows rows;

    ReleasePage(Disclosures requests, Redacting redacting, Releases releases, ReleaseRows rows) {
        this.requests = requests;
        this.redacting = redacting;
        this.releases = releases;
        this.rows = rows;
    }

    /**
     * How it stands.
     *
     * @param release what is made ready or was given out last; null when nothing was
     * @param fee what it costs on paper, in kronor
     */
    public record Review(
            Disclosure request,
            Progress progress,
            @Nullable Release release,
            List<Release.File> files,
            int pages,
            int fee,
            boolean decision) {
        public Review {
            files = List.copyOf(files);
        }
    }

    /** A part of the request's page; whoever follows the link without scripts gets a page. */
    @GetMapping(REVIEW)
    ModelAndView review(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        return review(me, new DisclosureId(id), ReleaseForm.EMPTY, List.of(), part);
    }

    @PostMapping(REVIEW + "/{word}")
    ModelAndView act(
            Employee me,
            @PathVariable("id") UUID id,
            @PathVariable("word") String word,
            @ModelAttribute("typed") ReleaseForm typed) {
        DisclosureId one = new DisclosureId(id);
        try {
            switch (word) {
                case "gor-klart" -> releases.begin(me, one);
                case "lamna-ut" -> releases.give(me, one, typed);
                case "avsla" -> releases.refuse(me, one, typed);
                default -> throw new NotFound("word about a release of " + word.length());
            }
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = review(me, one, typed, refusal.objections(), false);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:/diarium/utlamnande/" + id + "/provning");
    }

    /** To look at before it is given out. */
    @GetMapping(REVIEW + "/fil/{place}")
    ResponseEntity<byte[]> look(
            Employee me, @PathVariable("id") UUID id, @PathVariable("place") int place) {
        Disclosure one = requests.one(me, new DisclosureId(id));
        return rows.latest(one.id())
                .flatMap(release -> rows.file(release.id(), place))
                .map(ReleasePage::sent)
                .orElseThrow(() -> new NotFound("file of a release"));
    }

    /** Whoever has the reference fetches what was given out, and nothing that was not. */
    @GetMapping("/begar-handling/{reference}/fil/{release}/{place}")
    ResponseEntity<byte[]> fetch(
            @PathVariable("reference") String reference,
            @PathVariable("release") UUID release,
            @PathVariable("place") int place) {
        return requests.byReference(reference)
                .flatMap(
                        one ->
                                rows.given(one.id()).stream()
                                        .filter(given -> given.id().equals(release))
                                        .findFirst())
                .flatMap(given -> rows.file(given.id(), place))
                .map(ReleasePage::sent)
                .orElseThrow(() -> new NotFound("file that was given out"));
    }

    private static ResponseEntity<byte[]> sent(Made made) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, made.file().mime())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(made.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(made.bytes());
    }

    private ModelAndView review(
            Employee me,
            DisclosureId id,
            ReleaseForm typed,
            List<Objection> objections,
            boolean part) {
        Disclosure one = requests.one(me, id);
        Release release = releases.latest(id).orElse(null);
        List<Release.File> files = release == null ? List.of() : releases.files(release.id());
        int pages = files.stream().mapToInt(Release.File::pages).sum();
        return new ModelAndView(part ? "records/redaction/review" : "records/redaction/reviewPage")
                .addObject(
                        "review",
                        new Review(
                                one,
                                redacting.progress(id),
                                release,
                                files,
                                pages,
                                FeeTable.TABLE.of(pages),
                                one.state() == Disclosure.State.DECISION_ASKED))
                .addObject("typed", typed)
                .addObject("objections", objections);
    }
}

package se.uppsikt.access.organisation;

import java.io.ByteArrayOutputStream;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Where a list of units or people is handed in, looked through and taken in. */
@Controller
class ListPage {
    private static final String HERE = OrganisationPage.HERE + "/csv";
    private static final String ONE = HERE + "/{id:[0-9a-f-]{36}}";
    private static final int LARGEST = 1 << 20;
    private static final int SHOWN = 500;

    private final Lists lists;

    ListPage(Lists lists) {
        this.lists = lists;
    }

    @GetMapping(HERE)
    ModelAndView choose(@RequestParam(name = "inford", required = false) @Nullable Integer taken) {
        return form(taken, List.of());
    }

    @PostMapping(HERE)
    ModelAndView receive(
            Employee me,
            @RequestParam(name = "fil", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "hela", defaultValue = "false") boolean complete)
            throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            ModelAndView page =
                    form(
                            null,
                            List.of(
                                    Objection.of(
                                            "B1",
                                            file == null || file.isEmpty()
                                                    ? "Välj en fil som inte är tom."
                                                    : "Filen är större än 1 MB. Dela den.")));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return to(lists.receive(me, file.getBytes(), complete));
    }

    private static ModelAndView to(UUID id) {
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    @GetMapping(ONE)
    ModelAndView look(Employee me, @PathVariable UUID id) {
        return preview(me, id, List.of());
    }

    @PostMapping(ONE + "/ta-in")
    ModelAndView take(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "sedd", defaultValue = "") String seen) {
        try {
            return new ModelAndView("redirect:" + HERE, "inford", lists.take(me, id, seen));
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            ModelAndView page = preview(me, id, refused.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    @PostMapping(ONE + "/kasta")
    String discard(Employee me, @PathVariable UUID id) {
        lists.discard(me, id);
        return "redirect:" + HERE;
    }

    @GetMapping(HERE + "/enheter.csv")
    ResponseEntity<byte[]> units() throws IOException {
        return sample(
                "enheter.csv",
                List.of("Kod", "Nämnd", "Verksamhet", "Id", "För hela kommunen"),
                List.of("KS", "Kommunstyrelsen", "Kommunkansliet", "kommunkansliet", "ja"),
                List.of("KUN", "Kulturnämnden", "Stadsbiblioteket", "stadsbiblioteket", "nej"));
    }

    @GetMapping(HERE + "/personer.csv")
    ResponseEntity<byte[]> people() throws IOException {
        return sample(
                "personer.csv",
                List.of(
                        "Användarnamn",
                        "Förnamn",
                        "Efternamn",
                        "E-post",
                        "Titel",
                        "Verksamhet",
                        "Roller",
                        "Identitet"),
                List.of(
                        "eva.ek",
                        "Eva",
                        "Ek",
                        "eva.ek@kommunen.example",
                        "bibliotekarie",
                        "Stadsbiblioteket",
                        "",
                        ""),
                List.of(
                        "ali.bo",
                        "Ali",
                        "Bo",
                        "ali.bo@kommunen.example",
                        "registrator",
                        "kommunkansliet",
                        "registrator, arkivarie",
                        ""));
    }

    @SafeVarargs
    private static ResponseEntity<byte[]> sample(String name, List<String>... lines)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Csv csv = new Csv(Csv.Form.SPREADSHEET, bytes);
        for (List<String> line : lines) {
            csv.line(line.toArray());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes.toByteArray());
    }

    private static ModelAndView form(@Nullable Integer taken, List<Objection> objections) {
        return new ModelAndView("access/organisation/lists")
                .addObject("taken", taken)
                .addObject("objections", objections);
    }

    private ModelAndView preview(Employee me, UUID id, List<Objection> objections) {
        Plan plan = lists.plan(me, id);
        return new ModelAndView("access/organisation/preview")
                .addObject("id", id.toString())
                .addObject("faults", plan.faults().stream().limit(SHOWN).toList())
                .addObject("faulty", plan.faults().size())
                .addObject("lines", plan.lines().stream().limit(SHOWN).toList())
                .addObject("changing", plan.lines().size())
                .addObject("same", plan.same())
                .addObject("print", plan.print())
                .addObject("objections", objections);
    }
}

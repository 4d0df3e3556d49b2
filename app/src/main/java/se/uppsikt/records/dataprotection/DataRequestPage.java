package se.uppsikt.records.dataprotection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.dataprotection.DataRequest.Outcome;
import se.uppsikt.records.dataprotection.DataRequestLife.Cause;
import se.uppsikt.records.dataprotection.DataRequestReading.Looked;
import se.uppsikt.records.readers.Readers;

/** Requests about personal data under Diarium: the list with its clock, one of them, a new one. */
@Controller
class DataRequestPage {
    static final String LIST = "/diarium/dataskydd";
    private static final String ONE = LIST + "/{id:[0-9a-f-]{36}}";

    private final DataRequests requests;
    private final DataRequestAnswers answers;
    private final DataRequestReading reading;
    private final Around around;

    DataRequestPage(
            DataRequests requests,
            DataRequestAnswers answers,
            DataRequestReading reading,
            Around around) {
        this.requests = requests;
        this.answers = answers;
        this.reading = reading;
        this.around = around;
    }

    /** Who reads what, and numbers of forms. */
    @Component("dataRequestPageAround")
    record Around(Readers readers, TimeIds ids, AnswerLetters letters) {}

    @GetMapping(LIST)
    ModelAndView list(
            @RequestParam(name = "visa", defaultValue = "") String view,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return new ModelAndView(
                "records/dataprotection/list",
                "listed",
                reading.list(view.equals("AVSLUTADE"), after));
    }

    @GetMapping(LIST + "/ny")
    ModelAndView form(
            Employee me,
            @RequestParam(name = "handling", required = false) @Nullable UUID document) {
        Contribution about = about(me, document);
        return form(
                DataRequestForm.begun(
                        around.ids().next(),
                        about == null || about.author().name() == null
                                ? ""
                                : about.author().shown()),
                about,
                List.of());
    }

    @PostMapping(LIST)
    ModelAndView enter(
            Employee me,
            @ModelAttribute("typed") DataRequestForm typed,
            @RequestParam(name = "handling", required = false) @Nullable UUID document) {
        try {
            return sheet(
                    requests.enter(
                            me, typed, document == null ? null : new ContributionId(document)));
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page = form(typed, about(me, document), refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    @GetMapping(ONE)
    ModelAndView one(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestParam(name = "q", required = false) @Nullable String words,
            @RequestParam(name = "utfall", defaultValue = "") String outcome,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return page(
                reading.sheet(
                        me,
                        new DataRequestId(id),
                        new Looked(
                                words,
                                Outcome.of(outcome).orElse(null),
                                after == null ? null : new ContributionId(after))),
                null,
                List.of());
    }

    @PostMapping(ONE + "/traffar")
    ModelAndView add(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "traff", required = false) @Nullable List<UUID> chosen) {
        DataRequestId one = new DataRequestId(id);
        return tried(
                me,
                one,
                words,
                null,
                null,
                () -> {
                    if (chosen == null) {
                        throw new Refused(Objection.of("H10", "Kryssa för minst en handling."));
                    }
                    requests.add(me, one, chosen.stream().map(ContributionId::new).toList());
                    return sheet(one);
                });
    }

    @PostMapping(ONE + "/ur/{document}")
    ModelAndView takeOut(
            Employee me, @PathVariable("id") UUID id, @PathVariable("document") UUID document) {
        DataRequestId one = new DataRequestId(id);
        return tried(
                me,
                one,
                null,
                null,
                null,
                () -> {
                    requests.takeOut(me, one, new ContributionId(document));
                    return sheet(one);
                });
    }

    @PostMapping(ONE + "/svara")
    ModelAndView answer(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestParam(name = "utfall") String outcome,
            @RequestParam(name = "svar", defaultValue = "") String text) {
        DataRequestId one = new DataRequestId(id);
        Outcome chosen =
                Outcome.of(outcome)
                        .orElseThrow(() -> new NotFound("outcome of " + outcome.length()));
        return tried(
                me,
                one,
                null,
                chosen,
                text,
                () -> {
                    answers.answer(me, one, chosen, text);
                    return sheet(one);
                });
    }

    /** The answer on paper. */
    @GetMapping(ONE + "/svar.pdf")
    ResponseEntity<byte[]> paper(@PathVariable("id") UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("svar.pdf").build().toString())
                .body(around.letters().paper(new DataRequestId(id)));
    }

    /** What a button alone does, or with a few words. */
    @PostMapping(ONE + "/{word}")
    ModelAndView move(
            Employee me,
            @PathVariable("id") UUID id,
            @PathVariable("word") String word,
            @RequestParam(name = "anteckning", defaultValue = "") String note) {
        DataRequestId one = new DataRequestId(id);
        return tried(
                me,
                one,
                null,
                null,
                null,
                () -> {
                    switch (word) {
                        case "ta-om-hand" -> answers.move(me, one, Cause.TAKE_UP, note);
                        case "aterta" -> answers.move(me, one, Cause.WITHDRAW, note);
                        case "ta-upp-igen" -> answers.move(me, one, Cause.TAKE_UP_AGAIN, note);
                        case "skicka" -> around.letters().send(me, one);
                        case "forlang" -> answers.extend(me, one, note);
                        case "lamna-ut" -> {
                            return new ModelAndView(
                                    "redirect:/diarium/utlamnande/"
                                            + answers.disclose(me, one).value());
                        }
                        default -> throw new NotFound("word of " + word.length());
                    }
                    return sheet(one);
                });
    }

    private ModelAndView tried(
            Employee me,
            DataRequestId id,
            @Nullable String words,
            @Nullable Outcome outcome,
            @Nullable String typed,
            Supplier<ModelAndView> act) {
        try {
            return act.get();
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            ModelAndView page =
                    page(
                            reading.sheet(me, id, new Looked(words, outcome, null)),
                            typed,
                            refusal.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private static ModelAndView sheet(DataRequestId id) {
        return new ModelAndView("redirect:" + LIST + "/" + id.value());
    }

    private static ModelAndView page(
            DataRequestSheet sheet, @Nullable String typed, List<Objection> objections) {
        return new ModelAndView("records/dataprotection/sheet")
                .addObject("sheet", sheet)
                .addObject("answer", typed == null ? sheet.answer() : typed)
                .addObject("objections", objections);
    }

    private @Nullable Contribution about(Employee me, @Nullable UUID document) {
        return document == null
                ? null
                : around.readers().readable(me, new ContributionId(document));
    }

    private ModelAndView form(
            DataRequestForm typed, @Nullable Contribution about, List<Objection> objections) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("typed", typed);
        model.put("about", about);
        model.put("arrival", typed.arrival(requests.now()));
        model.put("objections", objections);
        return new ModelAndView("records/dataprotection/form", model);
    }
}

package se.uppsikt.publishing.consents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.publishing.consents.ParticipantList.Shelf;
import se.uppsikt.publishing.mediabank.AssetId;

/** The list of those who are shown, to take along as a table; and who is seen in one picture. */
@Controller
class ConsentsPage {
    private static final String LIST = ParticipantList.ADDRESS;
    private static final String PICTURE = LIST + "/bild/{asset:[0-9a-f-]{36}}";

    private final ParticipantReading reading;
    private final Looks looks;
    private final Consents consents;
    private final ConsentDesk desk;

    ConsentsPage(ParticipantReading reading, Looks looks, Consents consents, ConsentDesk desk) {
        this.reading = reading;
        this.looks = looks;
        this.consents = consents;
        this.desk = desk;
    }

    @GetMapping(LIST)
    ModelAndView list(
            Employee me,
            @RequestParam(name = "visa", defaultValue = "") String shelf,
            @RequestParam(name = "sok", defaultValue = "") String words,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return new ModelAndView("publishing/consents/list")
                .addObject(
                        "list",
                        reading.list(
                                me,
                                Shelf.of(shelf),
                                StorableText.text(words.strip()),
                                after == null ? null : new ParticipantId(after)))
                .addObject("mayWrite", Participants.mayWrite(me, me.serviceArea()));
    }

    /** To take along: every basis of whom the reader reads of. */
    @GetMapping(LIST + "/samtycken.csv")
    void table(Employee me, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"samtycken.csv\"");
        ConsentTable.write(me, reading, desk.today(), response.getOutputStream());
    }

    @GetMapping(PICTURE)
    ModelAndView look(
            Employee me,
            @PathVariable UUID asset,
            @RequestParam(name = "sok", defaultValue = "") String words) {
        return look(me, new AssetId(asset), words, null, List.of());
    }

    @PostMapping(PICTURE)
    ModelAndView say(Employee me, @PathVariable UUID asset, @ModelAttribute("form") LookForm form) {
        AssetId id = new AssetId(asset);
        try {
            looks.say(me, id, form);
            return new ModelAndView("redirect:" + LIST + "/bild/" + asset);
        } catch (Refused refusal) {
            return ParticipantPage.refused(look(me, id, "", form, refusal.objections()));
        }
    }

    private ModelAndView look(
            Employee me,
            AssetId asset,
            String words,
            @Nullable LookForm form,
            List<Objection> objections) {
        Coverage coverage =
                consents.coverage(me, List.of(asset), Set.of(), desk.today())
                        .getOrDefault(asset, new Coverage.Unasked());
        String sought = StorableText.text(words.strip());
        return new ModelAndView("publishing/consents/look")
                .addObject(
                        "look",
                        looks.look(me, asset, sought.toLowerCase(Locale.of("sv", "SE")), coverage))
                .addObject("picture", reading.asset(asset))
                .addObject("words", sought)
                .addObject("form", form)
                .addObject("mayWrite", Participants.mayWrite(me, me.serviceArea()))
                .addObject("objections", objections);
    }
}

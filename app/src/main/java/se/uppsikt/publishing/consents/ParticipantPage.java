package se.uppsikt.publishing.consents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.mediabank.AssetId;

/** One person: entered with a first basis, changed, and given more. */
@Controller
class ParticipantPage {
    private static final String LIST = ParticipantList.ADDRESS;
    private static final String ONE = LIST + "/{participant:[0-9a-f-]{36}}";

    private final Participants participants;
    private final ParticipantReading reading;
    private final ConsentDesk desk;

    ParticipantPage(Participants participants, ParticipantReading reading, ConsentDesk desk) {
        this.participants = participants;
        this.reading = reading;
        this.desk = desk;
    }

    @GetMapping(LIST + "/ny")
    ModelAndView fresh(
            Employee me, @RequestParam(name = "bild", required = false) @Nullable UUID picture) {
        List<AssetId> about = picture == null ? List.of() : List.of(new AssetId(picture));
        return fresh(
                me,
                ParticipantForm.EMPTY,
                BasisForm.fresh(me.label(), desk.today(), about),
                List.of());
    }

    @PostMapping(LIST)
    ModelAndView enter(
            Employee me,
            @ModelAttribute("person") ParticipantForm person,
            @ModelAttribute("form") BasisForm form) {
        try {
            return at(participants.enter(me, person, form));
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(fresh(me, person, form, refusal.objections()));
        }
    }

    private ModelAndView fresh(
            Employee me, ParticipantForm person, BasisForm form, List<Objection> objections) {
        return new ModelAndView("publishing/consents/fresh")
                .addObject("pictures", reading.named(me.serviceArea(), form.pictureIds()))
                .addObject("person", person)
                .addObject("form", form)
                .addObject("childBelow", desk.childBelow())
                .addObject("objections", objections);
    }

    @GetMapping(ONE)
    ModelAndView one(Employee me, @PathVariable UUID participant) {
        return sheet(me, new ParticipantId(participant), null, List.of());
    }

    @PostMapping(ONE)
    ModelAndView change(
            Employee me,
            @PathVariable UUID participant,
            @ModelAttribute("person") ParticipantForm person) {
        ParticipantId id = new ParticipantId(participant);
        try {
            participants.change(me, id, person);
            return at(id);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(sheet(me, id, person, refusal.objections()));
        }
    }

    private ModelAndView sheet(
            Employee me,
            ParticipantId id,
            @Nullable ParticipantForm person,
            List<Objection> objections) {
        ParticipantSheet sheet = reading.sheet(me, id);
        return new ModelAndView("publishing/consents/participant")
                .addObject("sheet", sheet)
                .addObject("today", desk.today())
                .addObject(
                        "person", person == null ? ParticipantForm.of(sheet.participant()) : person)
                .addObject("objections", objections);
    }

    @GetMapping(ONE + "/grund")
    ModelAndView another(Employee me, @PathVariable UUID participant) {
        ParticipantId id = new ParticipantId(participant);
        return another(
                me, id, BasisForm.fresh(me.label(), desk.today(), reading.pictures(id)), List.of());
    }

    @PostMapping(ONE + "/grund")
    ModelAndView add(
            Employee me, @PathVariable UUID participant, @ModelAttribute("form") BasisForm form) {
        ParticipantId id = new ParticipantId(participant);
        try {
            participants.basis(me, id, form);
            return at(id);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(another(me, id, form, refusal.objections()));
        }
    }

    private ModelAndView another(
            Employee me, ParticipantId id, BasisForm form, List<Objection> objections) {
        Participant participant = reading.participant(me, id);
        return new ModelAndView("publishing/consents/another")
                .addObject("participant", participant)
                .addObject("pictures", reading.named(participant.owner(), reading.pictures(id)))
                .addObject("form", form)
                .addObject("childBelow", desk.childBelow())
                .addObject("objections", objections);
    }

    static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    static ModelAndView at(ParticipantId participant) {
        return new ModelAndView("redirect:" + LIST + "/" + participant.value());
    }
}

package se.uppsikt.publishing.consents;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** One basis: a guardian says yes, or somebody takes it back. */
@Controller
class BasisPage {
    private static final String ONE = ParticipantList.ADDRESS + "/grunder/{basis:[0-9a-f-]{36}}";

    private final Participants participants;
    private final ParticipantReading reading;
    private final ConsentDesk desk;

    BasisPage(Participants participants, ParticipantReading reading, ConsentDesk desk) {
        this.participants = participants;
        this.reading = reading;
        this.desk = desk;
    }

    @PostMapping(ONE + "/vardnadshavare")
    ModelAndView agrees(
            Employee me,
            @PathVariable UUID basis,
            @RequestParam(name = "plats", defaultValue = "-1") int place,
            @RequestParam(name = "dag", defaultValue = "") String day) {
        return ParticipantPage.at(
                participants.agrees(me, new BasisId(basis), place, BasisForm.day(day.strip())));
    }

    @GetMapping(ONE + "/aterkalla")
    ModelAndView ask(Employee me, @PathVariable UUID basis) {
        return page(me, new BasisId(basis), desk.today().toString(), me.label(), List.of());
    }

    @PostMapping(ONE + "/aterkalla")
    ModelAndView withdraw(
            Employee me,
            @PathVariable UUID basis,
            @RequestParam(name = "dag", defaultValue = "") String day,
            @RequestParam(name = "till", defaultValue = "") String told) {
        String whom = ParticipantForm.said(told);
        try {
            return ParticipantPage.at(
                    participants.withdraw(
                            me, new BasisId(basis), BasisForm.day(day.strip()), whom));
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return ParticipantPage.refused(
                    page(me, new BasisId(basis), day, whom, refusal.objections()));
        }
    }

    private ModelAndView page(
            Employee me, BasisId id, String day, String told, List<Objection> objections) {
        return new ModelAndView("publishing/consents/withdraw")
                .addObject("withdrawing", reading.withdrawing(me, id))
                .addObject("day", day)
                .addObject("told", told)
                .addObject("objections", objections);
    }
}

package se.uppsikt.records.holds;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.readers.Readers;

/** Where a registrar or an archivist decides that one document is to be kept. */
@Controller
public class PreservationPage {
    private final Preservation preservation;
    private final Readers readers;
    private final Accounts accounts;

    PreservationPage(Preservation preservation, Readers readers, Accounts accounts) {
        this.preservation = preservation;
        this.readers = readers;
        this.accounts = accounts;
    }

    @PostMapping("/diarium/{id}/bevara")
    ModelAndView decide(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestParam("bevara") boolean kept,
            @RequestParam(name = "motiv", defaultValue = "") String motive) {
        Contribution one = readers.readable(me, new ContributionId(id));
        if (!accounts.may(me, Permission.ARCHIVE, one.account())) {
            accounts.require(me, Permission.REGISTER, one.account());
        }
        try {
            preservation.decide(me, one.id(), kept, motive);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return again(id, kept, motive, refused.objections());
        }
        return new ModelAndView("redirect:/diarium/handling/" + id);
    }

    /** The form, with what was written and what is wrong with it. */
    private static ModelAndView again(
            UUID id, boolean kept, String motive, List<Objection> objections) {
        ModelAndView page =
                new ModelAndView(
                        "records/holds/refused",
                        Map.of(
                                "id",
                                id.toString(),
                                "kept",
                                kept,
                                "motive",
                                motive,
                                "objections",
                                objections));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}

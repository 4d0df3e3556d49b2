package se.uppsikt.records.casesystems;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Committee;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.casesystems.CaseReceiver.Way;

/** Whom each committee's entries are handed over to, and the contract for case systems. */
@Controller
public class ReceiverPage {
    private static final String HERE = "/diarium/overlamning/mottagare";
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final Receivers receivers;
    private final CaseSystemSettings settings;

    ReceiverPage(Receivers receivers, CaseSystemSettings settings) {
        this.receivers = receivers;
        this.settings = settings;
    }

    /**
     * A committee with its receiver, as it is or as somebody has just written it.
     *
     * @param objections why what is written cannot be used
     */
    public record Row(Committee committee, CaseReceiver receiver, List<Objection> objections) {
        public Row {
            objections = List.copyOf(objections);
        }

        public boolean keyed() {
            return receiver.secret() != null;
        }

        public boolean is(Way way) {
            return receiver.way() == way;
        }
    }

    @GetMapping(HERE)
    ModelAndView show(Employee me, @RequestParam(name = "namnd", defaultValue = "") String opened) {
        return page(null, opened);
    }

    @PostMapping(HERE + "/{committee}")
    ModelAndView decide(
            Employee me,
            @PathVariable("committee") String code,
            @RequestParam("satt") Way way,
            @RequestParam(name = "epost", defaultValue = "") String mail,
            @RequestParam(name = "adress", defaultValue = "") String address,
            @RequestParam(name = "nyckel", defaultValue = "") String secret,
            @RequestParam(name = "larm", defaultValue = "") String alarm) {
        Committee committee = receivers.committee(code);
        Receivers.Form form = new Receivers.Form(way, mail, address, secret, alarm);
        try {
            receivers.decide(me, committee, form);
        } catch (Refused refused) {
            ModelAndView page =
                    page(
                            new Row(
                                    committee,
                                    receivers.written(committee, form),
                                    refused.objections()),
                            committee.code());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return again(committee);
    }

    @PostMapping(HERE + "/{committee}/prov")
    ModelAndView attempt(Employee me, @PathVariable("committee") String code) {
        Committee committee = receivers.committee(code);
        receivers.attempt(committee);
        return again(committee);
    }

    /** The same page, with the part of the committee open. */
    private static ModelAndView again(Committee committee) {
        return new ModelAndView("redirect:" + HERE, "namnd", committee.code());
    }

    /** The contract, for those who build the other side. */
    @GetMapping("/diarium/overlamning/openapi.yaml")
    ResponseEntity<Resource> contract() {
        return ResponseEntity.ok()
                .contentType(YAML)
                .body(new ClassPathResource("openapi.yaml", ReceiverPage.class));
    }

    /**
     * @param opened the code of the committee whose part is open
     */
    private ModelAndView page(@Nullable Row written, String opened) {
        Map<CommitteeId, CaseReceiver> all = receivers.all();
        List<Row> rows =
                receivers.committees().stream()
                        .map(
                                committee ->
                                        written != null && written.committee().equals(committee)
                                                ? written
                                                : row(committee, all.get(committee.id())))
                        .toList();
        return new ModelAndView(
                "records/casesystems/receivers",
                Map.of(
                        "rows",
                        rows,
                        "opened",
                        opened,
                        "folder",
                        settings.folder().toAbsolutePath().normalize().toString()));
    }

    private static Row row(Committee committee, @Nullable CaseReceiver receiver) {
        return new Row(
                committee,
                receiver == null ? CaseReceiver.none(committee.id()) : receiver,
                List.of());
    }
}

package se.uppsikt.records.dataprotection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;
import se.uppsikt.access.Committee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.policy.Guideline.Municipality;
import se.uppsikt.policy.Policy;
import se.uppsikt.policy.Processing;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register of processing (dataskyddsförordningen artikel 30): what the guideline says is done
 * with personal data, and on which accounts.
 */
@Enforces(
        value = "H11",
        how = "Registerförteckningen kommer ur de här reglerna, med kontona ur kontoregistret.")
@Controller
class ProcessingPage {
    private static final String REGISTER = DataRequestPage.LIST + "/registerforteckning";

    private final Policy policy;
    private final Accounts accounts;
    private final Access access;
    private final JsonMapper json = JsonMapper.shared();

    ProcessingPage(Policy policy, Accounts accounts, Access access) {
        this.policy = policy;
        this.accounts = accounts;
        this.access = access;
    }

    @GetMapping(REGISTER)
    ModelAndView page() {
        return new ModelAndView(
                "records/dataprotection/processing",
                new ModelMap("processings", policy.processings())
                        .addAttribute("municipality", policy.current().municipality())
                        .addAttribute("officer", policy.dataProtectionOfficer())
                        .addAttribute("accounts", lines()));
    }

    private List<ProcessingAccount> lines() {
        return accounts.all().stream()
                .filter(each -> each.status().open())
                .map(this::line)
                .toList();
    }

    private ProcessingAccount line(Account account) {
        Committee committee = access.committees().get(account.committee());
        return new ProcessingAccount(
                account.shown(),
                account.platform().shown(),
                committee == null ? "" : committee.name());
    }

    @GetMapping(REGISTER + ".csv")
    void table(HttpServletResponse response) throws IOException {
        headers(response, "text/csv;charset=UTF-8", "registerforteckning.csv");
        Csv table = new Csv(Csv.Form.SPREADSHEET, response.getOutputStream());
        table.line(
                "Behandling",
                "Ändamål",
                "Rättslig grund",
                "Registrerade",
                "Personuppgifter",
                "Mottagare",
                "Tredjeland",
                "Tidsfrister",
                "Säkerhet");
        for (Processing each : policy.processings()) {
            table.line(
                    each.name(),
                    each.purpose(),
                    each.legalBasis(),
                    each.people(),
                    each.data(),
                    each.recipients(),
                    each.thirdCountries(),
                    each.limits(),
                    each.security());
        }
        table.line("Konto", "Plattform", "Nämnd");
        for (ProcessingAccount each : lines()) {
            table.line(each.account(), each.platform(), each.committee());
        }
    }

    @GetMapping(REGISTER + ".json")
    void data(HttpServletResponse response) throws IOException {
        headers(response, "application/json;charset=UTF-8", "registerforteckning.json");
        Municipality municipality = policy.current().municipality();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "personuppgiftsansvarig",
                Map.of(
                        "namn", municipality.name(),
                        "organisationsnummer", municipality.organisationNumber(),
                        "e-post", municipality.serviceCentreEmail(),
                        "telefon", municipality.serviceCentrePhone()));
        all.put("dataskyddsombud", policy.dataProtectionOfficer());
        all.put("version", policy.current().version().number());
        all.put("behandlingar", policy.processings().stream().map(ProcessingPage::told).toList());
        all.put(
                "konton",
                lines().stream()
                        .map(
                                each ->
                                        Map.of(
                                                "konto", each.account(),
                                                "plattform", each.platform(),
                                                "nämnd", each.committee()))
                        .toList());
        response.getOutputStream().write(json.writeValueAsBytes(all));
    }

    private static Map<String, String> told(Processing each) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("namn", each.name());
        told.put("ändamål", each.purpose());
        told.put("rättslig-grund", each.legalBasis());
        told.put("registrerade", each.people());
        told.put("personuppgifter", each.data());
        told.put("mottagare", each.recipients());
        told.put("tredjeland", each.thirdCountries());
        told.put("tidsfrister", each.limits());
        told.put("säkerhet", each.security());
        return told;
    }

    private static void headers(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}

package se.uppsikt.records.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;
import se.uppsikt.access.Committee;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Registration.RegistrationNumber;
import se.uppsikt.records.readers.Readers;

/** The register as people see it: those who work here, and the public. */
@Controller
public class RegisterPage {
    private static final int PAGE = 100;
    private static final int EXPORT = 50_000;
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final RegisterListRows rows;
    private final Accounts accounts;
    private final Asking asking;
    private final Policy policy;

    RegisterPage(RegisterListRows rows, Accounts accounts, Asking asking, Policy policy) {
        this.rows = rows;
        this.accounts = accounts;
        this.asking = asking;
        this.policy = policy;
    }

    /** Who reads what, the committees, and what waits. */
    @Component("registerAsking")
    record Asking(Readers readers, Access access, WaitingRows waiting, RegisterRows rows) {}

    /** What was asked for, to be shown again in the form. */
    public record Asked(String words, String committee, int year) {
        RegisterQuestion question(boolean names, @Nullable UUID after) {
            return new RegisterQuestion(
                    words,
                    committee,
                    year,
                    names,
                    after == null ? null : new ContributionId(after));
        }

        /** Whether only a part of the register was asked for. */
        public boolean narrowed() {
            return !words.isBlank() || !committee.isEmpty() || year != 0;
        }

        /** What is said when nothing was found. */
        public String noHits() {
            return words.isBlank()
                    ? "Inget diariefört i det urvalet."
                    : "Inget diariefört matchar ”" + words.strip() + "”.";
        }

        /** The same question as part of an address. */
        public String address() {
            return "q="
                    + URLEncoder.encode(words, StandardCharsets.UTF_8)
                    + "&namnd="
                    + URLEncoder.encode(committee, StandardCharsets.UTF_8)
                    + "&ar="
                    + year;
        }
    }

    @GetMapping("/diarium")
    ModelAndView register(
            Employee me,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "namnd", defaultValue = "") String committee,
            @RequestParam(name = "ar", defaultValue = "0") int year,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return entries(new Asked(words, committee, year), accounts.clearance(me), after);
    }

    private ModelAndView entries(Asked asked, Clearance mine, @Nullable UUID after) {
        List<ListedEntry> found = rows.entries(asked.question(true, after), mine, PAGE + 1);
        Map<String, Object> model = list(asked, found);
        model.put("committees", committees());
        model.put("years", rows.years());
        model.put("figures", asking.waiting().figures(mine));
        return new ModelAndView("records/register/register", model);
    }

    @GetMapping("/diarium/diarium.csv")
    void csv(
            Employee me,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "namnd", defaultValue = "") String committee,
            @RequestParam(name = "ar", defaultValue = "0") int year,
            HttpServletResponse response)
            throws IOException {
        List<ListedEntry> found =
                rows.entries(
                        new Asked(words, committee, year).question(true, null),
                        accounts.clearance(me),
                        EXPORT);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"diarium.csv\"");
        RegisterTable.write(found, response.getOutputStream());
    }

    /** For everybody, without names and without a word of what citizens wrote. */
    @GetMapping("/diarium/offentligt")
    ModelAndView open(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "namnd", defaultValue = "") String committee,
            @RequestParam(name = "ar", defaultValue = "0") int year,
            @RequestParam(name = "efter", required = false) @Nullable UUID after,
            HttpServletResponse response) {
        Asked asked = new Asked(words, committee, year);
        List<ListedEntry> found = rows.entries(asked.question(false, after), null, PAGE + 1);
        Map<String, Object> model = list(asked, found);
        model.put("committees", committees());
        model.put("years", rows.years());
        model.put("municipality", policy.current().municipality());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic().getHeaderValue());
        return new ModelAndView("records/register/open", model);
    }

    /** An entry by its number, or by the id of what is registered. */
    @GetMapping("/diarium/{entry}")
    ModelAndView entry(Employee me, @PathVariable("entry") String written) {
        if (ID.matcher(written).matches()) {
            return new ModelAndView("redirect:/diarium/handling/" + written);
        }
        Registration entry =
                RegistrationNumber.read(written)
                        .flatMap(asking.rows()::numbered)
                        .orElseThrow(() -> new NotFound("register entry"));
        Contribution contribution = asking.readers().readable(me, entry.contribution());
        return new ModelAndView(
                "records/register/entry",
                Map.of(
                        "entry",
                        entry,
                        "contribution",
                        contribution,
                        "rest",
                        ofCase(me, entry),
                        "account",
                        accounts.account(contribution.account()),
                        "committee",
                        asking.access().committees().get(entry.committee())));
    }

    /** The newest documents of its case, when there is more than this one. */
    private List<ListedEntry> ofCase(Employee me, Registration entry) {
        String number = entry.number().ofCase().shown();
        List<ListedEntry> all =
                rows.entries(
                        new Asked(number, "", 0).question(true, null),
                        accounts.clearance(me),
                        PAGE);
        return all.size() > 1 ? all : List.of();
    }

    private static Map<String, Object> list(Asked asked, List<ListedEntry> found) {
        boolean more = found.size() > PAGE;
        List<ListedEntry> page = more ? found.subList(0, PAGE) : found;
        Map<String, Object> model = new HashMap<>();
        model.put("asked", asked);
        model.put("entries", List.copyOf(page));
        model.put("next", more ? page.getLast().entry().contribution().value().toString() : "");
        return model;
    }

    private List<Committee> committees() {
        List<Committee> all = new ArrayList<>(asking.access().committees().values());
        all.sort(Comparator.comparing(Committee::code));
        return all;
    }
}

package se.uppsikt.platforms.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;

/** The page where an export is handed over, followed and reported. */
@Controller
class ImportPage {
    private static final int PAGE = 1000;

    private final Imports imports;
    private final ImportFiles files;
    private final Accounts accounts;

    ImportPage(Imports imports, ImportFiles files, Accounts accounts) {
        this.imports = imports;
        this.files = files;
        this.accounts = accounts;
    }

    @GetMapping("/arkiv/import")
    ModelAndView choose(Employee me) {
        Set<AccountId> reach = accounts.reach(me, Permission.IMPORT);
        List<Account> mine =
                accounts.all().stream()
                        .filter(account -> reach.contains(account.id()))
                        .sorted(Comparator.comparing(Account::name))
                        .toList();
        return new ModelAndView(
                "platforms/imports/imports",
                Map.of(
                        "accounts", imports.open(mine),
                        "imports", imports.latest(reach),
                        "communications", accounts.units().communications(),
                        "names",
                                mine.stream()
                                        .collect(Collectors.toMap(Account::id, Account::shown))));
    }

    @PostMapping("/arkiv/import")
    String order(Employee me, @RequestParam UUID konto, @RequestParam List<MultipartFile> filer)
            throws IOException {
        AccountId account = new AccountId(konto);
        accounts.require(me, Permission.IMPORT, account);
        ImportFiles.Received received =
                files.receive(filer.stream().filter(file -> !file.isEmpty()).toList());
        try {
            return page(imports.order(me, account, received).id());
        } catch (RuntimeException e) {
            files.discard(received);
            throw e;
        }
    }

    @GetMapping("/arkiv/import/{id}")
    ModelAndView show(Employee me, @PathVariable UUID id) {
        return view("platforms/imports/import", me, id);
    }

    /** The part of the page that changes while the import is read. */
    @GetMapping("/arkiv/import/{id}/lage")
    ModelAndView state(Employee me, @PathVariable UUID id) {
        return view("platforms/imports/importState", me, id);
    }

    @PostMapping("/arkiv/import/{id}/stoppa")
    String stop(Employee me, @PathVariable UUID id) {
        imports.stop(me, new ImportId(id));
        return page(new ImportId(id));
    }

    @PostMapping("/arkiv/import/{id}/fortsatt")
    String resume(Employee me, @PathVariable UUID id) {
        imports.resume(me, new ImportId(id));
        return page(new ImportId(id));
    }

    @GetMapping("/arkiv/import/{id}/rapport.csv")
    void report(Employee me, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        ImportId wanted = new ImportId(id);
        ImportReport report = imports.report(me, wanted);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"importrapport.csv\"");
        UnaryOperator<String> known = known(me, report);
        ReportTable.write(
                report,
                after ->
                        imports.lines(wanted, after, PAGE).stream()
                                .map(line -> line.in(known.apply(line.file())))
                                .toList(),
                response.getOutputStream());
    }

    /** The names of the files in an export, as far as the person may know them. */
    private UnaryOperator<String> known(Employee me, ImportReport report) {
        return accounts.may(me, Permission.READ_CONFIDENTIAL, report.of().account())
                ? UnaryOperator.identity()
                : ImportRules::withoutCorrespondents;
    }

    private ModelAndView view(String template, Employee me, UUID id) {
        ImportReport report = imports.report(me, new ImportId(id));
        return new ModelAndView(
                template,
                Map.of(
                        "report",
                        report.known(known(me, report)),
                        "account",
                        accounts.account(report.of().account())));
    }

    private static String page(ImportId id) {
        return "redirect:/arkiv/import/" + id.value();
    }
}

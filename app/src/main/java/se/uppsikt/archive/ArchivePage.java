package se.uppsikt.archive;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.shared.SwedishTime;

/** Choose an account and a year, watch the package being built, fetch it, note the receipt. */
@Controller
@RequestMapping("/arkiv")
class ArchivePage {
    private final Archive archive;
    private final Accounts accounts;
    private final InstantSource time;

    ArchivePage(Archive archive, Accounts accounts, InstantSource time) {
        this.archive = archive;
        this.accounts = accounts;
        this.time = time;
    }

    @GetMapping
    ModelAndView shelf(Employee me) {
        List<Account> all = accounts.all();
        Map<AccountId, Set<Permission>> mine = accounts.permissions(me, all);
        Map<AccountId, Account> readable = where(all, mine, Permission.READ);
        Map<Account, Map<Integer, Long>> choices = new LinkedHashMap<>();
        Map<AccountId, Account> archivable = where(all, mine, Permission.ARCHIVE);
        Map<AccountId, Map<Integer, Long>> years = archive.years(archivable.keySet());
        archivable.forEach((id, each) -> choices.put(each, years.getOrDefault(id, Map.of())));
        return new ModelAndView(
                "archive/shelf",
                Map.of(
                        "accounts",
                        readable,
                        "choices",
                        choices,
                        "undelivered",
                        archive.undelivered(years, SwedishTime.day(time.instant()).getYear()),
                        "packages",
                        archive.packages(readable.keySet())));
    }

    @PostMapping
    String order(@RequestParam UUID konto, @RequestParam int ar, Employee me) {
        PackageId id = archive.order(me, new AccountId(konto), ar);
        return "redirect:/arkiv/" + id.value();
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView one(@PathVariable UUID id, Employee me) {
        return page("archive/package", id, me);
    }

    /** The part of the page that changes while the package is built; the browser asks again. */
    @GetMapping("/{id:[0-9a-f-]{36}}/lage")
    ModelAndView progress(@PathVariable UUID id, Employee me) {
        return page("archive/progress", id, me);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/stopp")
    String stop(@PathVariable UUID id, Employee me) {
        archive.stop(me, new PackageId(id));
        return "redirect:/arkiv/" + id;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/igen")
    String again(@PathVariable UUID id, Employee me) {
        archive.again(me, new PackageId(id));
        return "redirect:/arkiv/" + id;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/kvitto")
    String receipt(@PathVariable UUID id, @RequestParam String beteckning, Employee me) {
        archive.noteReceipt(me, new PackageId(id), beteckning);
        return "redirect:/arkiv/" + id;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/ta-bort-filen")
    String removeCopy(@PathVariable UUID id, Employee me) {
        archive.removeCopy(me, new PackageId(id));
        return "redirect:/arkiv/" + id;
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/paket")
    ResponseEntity<Resource> file(@PathVariable UUID id, Employee me) {
        PackageId wanted = new PackageId(id);
        Resource file = archive.file(me, wanted);
        String name = PackageFiles.file(archive.yearPackage(wanted).name());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    private ModelAndView page(String view, UUID id, Employee me) {
        YearPackage order = archive.yearPackage(new PackageId(id));
        accounts.require(me, Permission.READ, order.account());
        return new ModelAndView(
                view,
                Map.of(
                        "order", order,
                        "account", accounts.account(order.account()),
                        "coverage", archive.coverage(order.id()),
                        "here", archive.isHere(order.id()),
                        "mayArchive", accounts.may(me, Permission.ARCHIVE, order.account())));
    }

    private static Map<AccountId, Account> where(
            List<Account> all, Map<AccountId, Set<Permission>> mine, Permission permission) {
        Map<AccountId, Account> found = new LinkedHashMap<>();
        all.stream()
                .filter(each -> mine.getOrDefault(each.id(), Set.of()).contains(permission))
                .forEach(each -> found.put(each.id(), each));
        return found;
    }
}

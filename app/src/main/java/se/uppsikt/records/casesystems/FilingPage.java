package se.uppsikt.records.casesystems;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;
import se.uppsikt.records.readers.Readers;
import se.uppsikt.records.register.Register;

/** What has been handed over and what came of it, and what whoever registers can do. */
@Controller
public class FilingPage {
    private static final String HERE = "/diarium/overlamning";
    private static final int PAGE = 50;

    private final FilingListRows lists;
    private final Filings filings;
    private final Accounts accounts;
    private final Readers readers;
    private final Sources sources;

    FilingPage(
            FilingListRows lists,
            Filings filings,
            Accounts accounts,
            Readers readers,
            Sources sources) {
        this.lists = lists;
        this.filings = filings;
        this.accounts = accounts;
        this.readers = readers;
        this.sources = sources;
    }

    /** What is shown beside a filing, and the time. */
    @Component("filingSources")
    record Sources(Records records, Register register, FilingHouse house) {}

    /** One filing with what it is of. */
    public record Row(
            Filing filing,
            Registration entry,
            Contribution contribution,
            String account,
            boolean alarms,
            boolean late,
            Register.Outer outer) {}

    /**
     * A page of them.
     *
     * @param over those that are over, instead of those that wait
     * @param next the last one here; empty when nothing follows
     * @param refused the one that something could not be done to; null when nothing was refused
     * @param objections why it could not be done
     */
    public record Page(
            List<Row> rows,
            boolean over,
            String next,
            @Nullable UUID refused,
            List<Objection> objections,
            String written) {
        public Page {
            rows = List.copyOf(rows);
            objections = List.copyOf(objections);
        }
    }

    @GetMapping(HERE)
    ModelAndView show(
            Employee me,
            @RequestParam(name = "visa", defaultValue = "") String view,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        boolean over = view.equals("klara");
        ContributionId last = after == null ? null : new ContributionId(after);
        Clearance mine = accounts.clearance(me).within(accounts.reach(me, Permission.REGISTER));
        List<Filing> found =
                over ? lists.over(mine, last, PAGE + 1) : lists.waiting(mine, last, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Filing> page = more ? found.subList(0, PAGE) : found;
        return page(
                new Page(
                        rows(page),
                        over,
                        more ? page.getLast().contribution().value().toString() : "",
                        null,
                        List.of(),
                        ""));
    }

    /** A part of the registrar's page: how many are not confirmed in time. */
    @GetMapping(HERE + "/kvar")
    ModelAndView left(Employee me) {
        Clearance mine = accounts.clearance(me).within(accounts.reach(me, Permission.REGISTER));
        FilingListRows.Left left = lists.alarms(mine, sources.house().now());
        return new ModelAndView(
                "records/casesystems/left", "sentence", left.many() == 0 ? "" : left.sentence());
    }

    @PostMapping(HERE + "/{id:[0-9a-f-]{36}}/{act:nummer|igen|stoppa|lamna}")
    ModelAndView act(
            Employee me,
            @PathVariable("id") UUID id,
            @PathVariable("act") String act,
            @RequestParam(name = "nummer", defaultValue = "") String number,
            @RequestParam(name = "fran", defaultValue = "") String from) {
        Contribution contribution = readers.readable(me, new ContributionId(id));
        accounts.require(me, Permission.REGISTER, contribution.account());
        Consumer<ContributionId> deed =
                switch (act) {
                    case "nummer" -> one -> filings.numbered(me, one, 0, number);
                    case "igen" -> one -> filings.again(me, one);
                    case "stoppa" -> one -> filings.stop(me, one);
                    case "lamna" -> one -> filings.begin(me, one);
                    default -> throw new NotFound("act");
                };
        try {
            deed.accept(contribution.id());
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            return refused(contribution, refused, number);
        }
        return new ModelAndView(
                from.equals("lista")
                        ? "redirect:" + HERE
                        : "redirect:/diarium/handling/" + id + "#arendesystem");
    }

    /** The one that it could not be done to, with what was written. */
    private ModelAndView refused(Contribution contribution, Refused refused, String written) {
        List<Filing> one = filings.of(List.of(contribution.id()));
        ModelAndView page =
                page(
                        new Page(
                                rows(one),
                                false,
                                "",
                                contribution.id().value(),
                                refused.objections(),
                                written));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static ModelAndView page(Page page) {
        return new ModelAndView("records/casesystems/filings", "page", page);
    }

    private List<Row> rows(List<Filing> page) {
        List<ContributionId> ids = page.stream().map(Filing::contribution).toList();
        Map<ContributionId, Contribution> contributions = sources.records().contributions(ids);
        Map<ContributionId, Registration> entries = sources.register().of(ids);
        Map<AccountId, String> names = new HashMap<>();
        accounts.all().forEach(account -> names.put(account.id(), account.shown()));
        return page.stream()
                .filter(
                        each ->
                                contributions.containsKey(each.contribution())
                                        && entries.containsKey(each.contribution()))
                .map(
                        each ->
                                new Row(
                                        each,
                                        Objects.requireNonNull(entries.get(each.contribution())),
                                        Objects.requireNonNull(
                                                contributions.get(each.contribution())),
                                        names.getOrDefault(each.account(), ""),
                                        each.alarms(sources.house().now()),
                                        each.late(sources.house().now()),
                                        OuterStanding.of(each)))
                .toList();
    }
}

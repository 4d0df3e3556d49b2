package se.uppsikt.platforms.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.platforms.ConnectionPart;
import se.uppsikt.records.PlatformKey;

/** An account's figures, for those who may read the account. */
@Controller
class StatisticsPage implements ConnectionPart {
    private static final int A_MONTH = 28;
    private static final int A_QUARTER = 90;

    private final Accounts accounts;
    private final Composing composing;
    private final StatisticsCsv tables;
    private final Sources sources;

    StatisticsPage(Accounts accounts, Composing composing, StatisticsCsv tables, Sources sources) {
        this.accounts = accounts;
        this.composing = composing;
        this.tables = tables;
        this.sources = sources;
    }

    /** The way here from the page of the connection. */
    @Override
    public Map<String, Object> onOne(AccountId account) {
        return Map.of("statistics", sources.of(accounts.account(account).platform()).isPresent());
    }

    @GetMapping("/plattformar/{handle}/statistik")
    ModelAndView page(
            @PathVariable String handle,
            @RequestParam(defaultValue = "28") String dagar,
            @RequestParam(required = false) @Nullable String efter,
            Employee me) {
        Account account = readable(handle, me);
        int length = dagar.equals(Integer.toString(A_QUARTER)) ? A_QUARTER : A_MONTH;
        return new ModelAndView(
                "platforms/statistics/statistics",
                "view",
                composing.view(me, account, length, key(efter)));
    }

    private static @Nullable PlatformKey key(@Nullable String after) {
        return after == null || after.isBlank() || after.length() > 300
                ? null
                : new PlatformKey(after);
    }

    @GetMapping("/plattformar/{handle}/statistik.csv")
    void csv(
            @PathVariable String handle,
            @RequestParam(defaultValue = "dygn") String tabell,
            Employee me,
            HttpServletResponse response)
            throws IOException {
        Account account = readable(handle, me);
        boolean posts = tabell.equals("inlagg");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"statistik-%s-%s.csv\""
                        .formatted(account.handle(), posts ? "inlagg" : "dygn"));
        if (posts) {
            tables.posts(me, account, response.getOutputStream());
        } else {
            tables.days(account, response.getOutputStream());
        }
    }

    private Account readable(String handle, Employee me) {
        Account account =
                accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
        accounts.require(me, Permission.READ, account.id());
        return account;
    }
}

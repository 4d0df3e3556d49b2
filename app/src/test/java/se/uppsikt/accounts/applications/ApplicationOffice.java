package se.uppsikt.accounts.applications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;

/** People of the demo's school who apply for accounts of their own in the shared program. */
record ApplicationOffice(
        Access access,
        Accounts accounts,
        NewAccounts newAccounts,
        Applications applications,
        Editors editors) {

    /** A new draft, without editors. */
    Account draft() {
        String own = "skolan" + UUID.randomUUID().toString().substring(0, 13).replace("-", "");
        return newAccounts.begin(
                person("Leila"),
                new NewAccounts.Wish(
                        own,
                        Platform.FACEBOOK,
                        "https://www.facebook.com/" + own,
                        Account.Kind.SERVICE_AREA));
    }

    /** A draft with everything in it, not yet handed in. */
    Account whole() {
        Account account = draft();
        staff(account, "Leila", "Erik");
        applications.save(person("Leila"), account.id(), version(account), plan(account));
        return account;
    }

    Account submitted() {
        Account account = whole();
        applications.submit(person("Erik"), account.id(), version(account));
        return accounts.account(account.id());
    }

    Account approved() {
        Account account = submitted();
        applications.approve(person("Anna"), account.id(), version(account));
        return accounts.account(account.id());
    }

    Account inUse() {
        Account account = approved();
        String address = account.address().toString();
        accounts.appear(account.id(), account.handle(), address, person("Anna"));
        accounts.move(account.id(), Account.Status.ACTIVE, person("Anna"));
        return accounts.account(account.id());
    }

    void staff(Account account, String... people) {
        for (String name : people) {
            editors.add(person("Leila"), account, person(name).id(), "019-21 10 00");
        }
    }

    static Plan plan(Account account) {
        Map<ChecklistPoint, String> answers = new EnumMap<>(ApplicationRulesTest.whole());
        answers.putAll(Plan.of(account.name(), account.address()).answers());
        return new Plan(answers);
    }

    /** The plan as its form sends it. */
    static String form(Plan plan, int version, String act) {
        return plan.answers().entrySet().stream()
                        .map(
                                answer ->
                                        answer.getKey().name()
                                                + "="
                                                + URLEncoder.encode(
                                                        answer.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&version="
                + version
                + "&gor="
                + act;
    }

    int version(Account account) {
        return applications.of(account).version();
    }

    Application.State state(Account account) {
        return applications.of(account).state();
    }

    Account.Status status(Account account) {
        return accounts.account(account.id()).status();
    }

    Employee person(String firstName) {
        return access.employees().values().stream()
                .filter(person -> person.firstName().equals(firstName))
                .findFirst()
                .orElseThrow();
    }

    /** What stands in the ledger of the account. */
    static List<String> ledger(JdbcClient database, Account account) {
        return database.sql("select sentence from records.ledger where account = ? order by number")
                .param(account.id().value())
                .query((row, n) -> row.getString("sentence"))
                .list();
    }
}

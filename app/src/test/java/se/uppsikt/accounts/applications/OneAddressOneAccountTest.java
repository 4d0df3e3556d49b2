package se.uppsikt.accounts.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** One address, one account, however it is written and whoever is first. */
@UppsiktTest
class OneAddressOneAccountTest {
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired NewAccounts newAccounts;
    @Autowired Applications applications;
    @Autowired Editors editors;
    @Autowired JdbcClient database;
    ApplicationOffice office;

    @BeforeEach
    void people() {
        office = new ApplicationOffice(access, accounts, newAccounts, applications, editors);
    }

    @Test
    void twoAccountsNeverHaveTheSameAddress() {
        Account first = office.draft();
        String written = first.address().toString().replace("www.", "m.").toUpperCase(Locale.ROOT);
        String same = written.replace("HTTPS", "https") + "/";
        assertThatThrownBy(() -> begin(same))
                .asInstanceOf(type(Refused.class))
                .satisfies(
                        refusal ->
                                assertThat(refusal.objections())
                                        .singleElement()
                                        .satisfies(
                                                one ->
                                                        assertThat(one.sentence())
                                                                .contains(
                                                                        first.shown(),
                                                                        "har redan den adressen")));
        Account approved = office.approved();
        assertThatThrownBy(
                        () ->
                                accounts.appear(
                                        approved.id(),
                                        approved.handle(),
                                        first.address().toString(),
                                        office.person("Anna")))
                .hasMessageContaining("K1");
        applications.withdraw(office.person("Leila"), first.id(), office.version(first));
        assertThat(begin(same).status()).isEqualTo(Account.Status.DRAFT);
        applications.takeUp(office.person("Leila"), first.id(), office.version(first));
        assertThat(applications.missing(first, applications.of(first)))
                .extracting(Objection::sentence)
                .anyMatch(sentence -> sentence.contains("har redan den adressen"));
    }

    @Test
    void ofTwoApplicationsForOneAddressAtOnceOneIsRefused() throws Exception {
        String address = "https://www.facebook.com/" + UUID.randomUUID();
        Callable<Integer> wish = () -> begun(address);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            int begun = 0;
            for (Future<Integer> answer : two.invokeAll(List.of(wish, wish))) {
                begun += answer.get();
            }
            assertThat(begun).isEqualTo(1);
        }
    }

    @Test
    void addressOfAClosedAccountIsFreeAndItsPlatformIdIsNot() {
        Account closed = office.inUse();
        database.sql("update accounts.account set status = 'CLOSED' where id = ?")
                .param(closed.id().value())
                .update();
        assertThat(begin(closed.address().toString()).address()).isEqualTo(closed.address());
        Account approved = office.approved();
        assertThatThrownBy(
                        () ->
                                accounts.appear(
                                        approved.id(),
                                        closed.platformId(),
                                        approved.address().toString(),
                                        office.person("Anna")))
                .hasMessageContaining("K1");
    }

    private int begun(String address) {
        try {
            begin(address);
            return 1;
        } catch (Refused refusal) {
            return 0;
        }
    }

    private Account begin(String address) {
        return newAccounts.begin(
                office.person("Leila"),
                new NewAccounts.Wish(
                        "Skolan " + UUID.randomUUID(),
                        Platform.FACEBOOK,
                        address,
                        Account.Kind.SERVICE_AREA));
    }
}

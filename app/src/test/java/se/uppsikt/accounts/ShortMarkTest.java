package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.ledger.Machine;

/** K1, S1: lists tell an account by a short mark of its own, which whoever keeps it changes. */
@Proves("S1")
@UppsiktTest
class ShortMarkTest {
    private static final String LIBRARY = "facebook-orebrostadsbibliotek";

    @Autowired Accounts accounts;
    @Autowired AccountRows rows;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    @Test
    void everyAccountHasOneAndNoTwoTheSame() {
        List<String> marks = accounts.all().stream().map(Account::mark).toList();
        assertThat(marks).isNotEmpty().doesNotHaveDuplicates();
        assertThat(marks).allMatch(mark -> mark.matches("[\\p{Lu}\\p{Nd}]{2,4}"));
        assertThat(accounts.byHandle("facebook-orebrokommun").orElseThrow().mark())
                .isEqualTo("ÖKF");
    }

    @Test
    void manyOfOneNameGetOneEachAndANameWithoutLettersGetsOneToo() {
        Account like = accounts.byHandle("facebook-orebrokommun").orElseThrow();
        List<String> given = new ArrayList<>();
        transaction.executeWithoutResult(
                status -> {
                    for (int n = 0; n < 15; n++) {
                        given.add(added(like, "Åby skola"));
                    }
                    given.add(added(like, "Badet"));
                    given.add(added(like, "★★★"));
                    status.setRollbackOnly();
                });
        assertThat(given).doesNotHaveDuplicates().startsWith("ÅSF", "ÅSF2");
        assertThat(given).contains("BADF", "KF");
        assertThat(given).allMatch(mark -> mark.matches("[\\p{Lu}\\p{Nd}]{2,4}"));
    }

    @Test
    void whoeverKeepsTheAccountChangesItAndThatIsOnRecord() {
        Account before = accounts.byHandle(LIBRARY).orElseThrow();
        Visitor johan = visitor("johan.alm");
        assertThat(johan.see("/konton/" + LIBRARY).body())
                .contains("value=\"" + before.mark() + "\"");
        try {
            HttpResponse<String> changed = mark(johan, " bib ");
            assertThat(changed.statusCode()).isEqualTo(302);
            assertThat(accounts.byHandle(LIBRARY).orElseThrow().mark()).isEqualTo("BIB");
            assertThat(deeds(before)).isEqualTo(1);
            mark(johan, "BIB");
            assertThat(deeds(before)).as("the same is no change").isEqualTo(1);
        } finally {
            mark(johan, before.mark());
        }
    }

    @Test
    void whatIsNoMarkOrAnothersIsRefusedAndTheWordsComeBack() {
        Visitor johan = visitor("johan.alm");
        HttpResponse<String> taken = mark(johan, "ökf");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body())
                .contains("Märket ÖKF har Örebro kommun på Facebook redan.")
                .contains("value=\"ökf\"");
        for (String none : List.of("", "A", "ABCDE", "A B", "A-1")) {
            assertThat(mark(johan, none).statusCode()).as(none).isEqualTo(409);
        }
    }

    @Test
    void nobodyElseChangesIt() {
        Visitor lars = visitor("lars.dahl");
        assertThat(lars.see("/konton/" + LIBRARY).body()).doesNotContain("id=\"marke\"");
        assertThat(mark(lars, "XX").statusCode()).isEqualTo(403);
        assertThat(mark(visitor("maria.ek"), "XX").statusCode()).isEqualTo(403);
    }

    private String added(Account like, String name) {
        String handle = "facebook-" + UUID.randomUUID();
        Account account =
                new Account(
                        new AccountId(UUID.randomUUID()),
                        Account.Kind.SERVICE_AREA,
                        Platform.FACEBOOK,
                        handle,
                        handle,
                        name,
                        URI.create("https://www.facebook.com/" + handle),
                        like.owner(),
                        like.committee(),
                        Account.Status.DRAFT,
                        "",
                        false);
        rows.add(account, new Machine("prov"), java.time.Instant.EPOCH);
        return rows.byHandle(handle).orElseThrow().mark();
    }

    private HttpResponse<String> mark(Visitor who, String mark) {
        return who.post(
                "/konton/" + LIBRARY + "/marke",
                "marke="
                        + java.net.URLEncoder.encode(
                                mark, java.nio.charset.StandardCharsets.UTF_8));
    }

    private int deeds(Account account) {
        return database.sql(
                        """
                        select count(*) from records.ledger
                        where event = 'account-mark-changed' and account = ? and particulars ->> 'efter' = 'BIB'
                        """)
                .param(account.id().value())
                .query(Integer.class)
                .single();
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }
}

package se.uppsikt.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.signin.Visitor;

/** Whoever is signed in sees where, and ends it; an administrator ends others' (B2). */
@UppsiktTest
class SessionsAreSeenAndEndedTest {
    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired Access access;

    @Test
    void ownerSeesTheirBrowsersAndEndsOneOfThem() {
        Visitor here = signedIn("peter.storm");
        Visitor there = signedIn("peter.storm");
        String page = here.see("/behorighet/sessioner").body();
        assertThat(page).contains("Var du är inloggad").contains("(den här)");
        assertThat(page).contains("8 timmar utan ett klick").contains("12 timmar efter");
        assertThat(page).doesNotContain("Andra som är inloggade");

        UUID other = newest("peter.storm");
        assertThat(there.see("/konton").statusCode()).isEqualTo(200);
        here.post("/behorighet/sessioner/" + other + "/avsluta", "");
        assertThat(there.see("/konton").statusCode()).isEqualTo(302);
        assertThat(here.see("/konton").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSignsOutEverywhereIsOutInEveryBrowser() {
        Visitor here = signedIn("peter.storm");
        Visitor there = signedIn("peter.storm");
        here.post("/behorighet/sessioner/avsluta-alla", "");
        assertThat(here.see("/konton").statusCode()).isEqualTo(302);
        assertThat(there.see("/konton").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyButAnAdministratorEndsAnothers() {
        Visitor peter = signedIn("peter.storm");
        UUID session = newest("peter.storm");
        Visitor anna = signedIn("anna.berg");
        assertThat(anna.post("/behorighet/sessioner/" + session + "/avsluta", "").statusCode())
                .isEqualTo(404);
        assertThat(anna.post("/behorighet/sessioner/person/" + id() + "/avsluta", "").statusCode())
                .isEqualTo(403);
        assertThat(peter.see("/konton").statusCode()).isEqualTo(200);

        Visitor helena = signedIn("helena.frisk");
        assertThat(helena.see("/behorighet/sessioner").body()).contains("Peter Storm");
        helena.post("/behorighet/sessioner/person/" + id() + "/avsluta", "");
        assertThat(peter.see("/konton").statusCode()).isEqualTo(302);
        assertThat(
                        database.sql(
                                        "select count(*) from records.ledger"
                                                + " where event = 'sessions-ended'"
                                                + " and particulars ->> 'employee' = ?")
                                .param(id().toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void sessionEndsHoweverMuchItIsUsed() {
        Visitor peter = signedIn("peter.storm");
        database.sql("update access.session set ends_at = now() where id = ?")
                .param(newest("peter.storm"))
                .update();
        assertThat(peter.see("/konton").statusCode()).isEqualTo(302);
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(Visitor.goal(visitor.signIn(username, "uppsikt"))).doesNotContain("fel");
        return visitor;
    }

    private UUID id() {
        PersonId peter = access.employee("peter.storm").orElseThrow().id();
        return peter.value();
    }

    private UUID newest(String username) {
        return database.sql(
                        "select id from access.session where person ="
                                + " (select id from access.person where username = ?)"
                                + " order by begun_at desc limit 1")
                .param(username)
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }
}

package se.uppsikt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.shared.Refused;

/** An administrator changes rights: from the next request, on record, never the last one away. */
@Proves("B1")
@UppsiktTest
class RightsChangeTest {
    @Autowired Rights rights;
    @Autowired PersonRows people;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    /** The people of the demo as every other test knows them. */
    @AfterEach
    void leave() {
        become("peter.storm", "kommunkansliet", Role.CRISIS_MANAGEMENT);
        become("helena.frisk", "kommunikationsavdelningen", Role.ADMINISTRATOR);
    }

    @Test
    void changedRightIsThereOnTheNextRequest() {
        Visitor helena = visitor("helena.frisk");
        Visitor peter = visitor("peter.storm");
        assertThat(peter.post("/diarium/x/kontroll", "").statusCode()).isEqualTo(403);
        String page = page("peter.storm");
        assertThat(helena.see(page).body()).contains("I organisationsfilen");
        var changed =
                helena.post(page, form("peter.storm", "REGISTRAR", "Vikarierar i registraturen"));
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(peter.post("/diarium/x/kontroll", "").statusCode()).isNotEqualTo(403);
        assertThat(helena.see(page).body())
                .contains("Registrator", "Helena Frisk, systemförvaltare");
        helena.post(page, form("peter.storm", "", "Slutar"));
        assertThat(peter.see("/konton").statusCode()).isEqualTo(403);
        assertThat(visitor("peter.storm").see("/konton").statusCode()).isEqualTo(302);
    }

    @Test
    void changeIsOnRecordWithBothWhatWasAndWhatBecame() {
        visitor("helena.frisk")
                .post(page("peter.storm"), form("peter.storm", "ARCHIVIST", "Byter uppdrag"));
        assertThat(
                        database.sql(
                                        """
                                        select particulars ->> 'rolesBefore' || ' ' ||
                                            (particulars ->> 'rolesAfter') || ' ' ||
                                            (particulars ->> 'reason') || ' ' || actor
                                        from records.ledger where event = 'rights-changed'
                                        order by number desc limit 1
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo(
                        "CRISIS_MANAGEMENT ARCHIVIST Byter uppdrag Helena Frisk, systemförvaltare");
    }

    @Test
    void lastAdministratorDoesNotRemoveHerself() {
        var refused =
                visitor("helena.frisk")
                        .post(
                                page("helena.frisk"),
                                form("helena.frisk", "EDITOR", "Byter uppdrag"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Helena Frisk är den enda administratören", "value=\"Byter uppdrag\"");
        assertThat(rights.administrators()).hasSize(1);
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        become("peter.storm", "kommunkansliet", Role.ADMINISTRATOR);
        Person helena = person("helena.frisk");
        Person peter = person("peter.storm");
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> one = () -> removed(helena.employee(), peter);
            Callable<Boolean> other = () -> removed(peter.employee(), helena);
            List<Future<Boolean>> both = threads.invokeAll(List.of(one, other));
            assertThat(both.stream().filter(RightsChangeTest::outcome)).hasSize(1);
        }
        assertThat(rights.administrators()).hasSize(1);
    }

    @Test
    void whoeverIsNoAdministratorIsToldWhomToAsk() {
        Visitor anna = visitor("anna.berg");
        String page = page("peter.storm");
        assertThat(anna.see(page).body())
                .contains("Be en administratör: Helena Frisk.")
                .doesNotContain("Ändra behörigheten</button>");
        assertThat(anna.post(page, form("peter.storm", "ADMINISTRATOR", "x")).statusCode())
                .isEqualTo(403);
        assertThat(person("peter.storm").employee().roles())
                .containsExactly(Role.CRISIS_MANAGEMENT);
    }

    private boolean removed(Employee by, Person administrator) {
        try {
            rights.change(
                    by,
                    administrator.employee().id(),
                    new RightsForm(
                            administrator.version(),
                            Set.of(Role.EDITOR),
                            administrator.employee().serviceArea(),
                            "Prov"));
            return true;
        } catch (Refused tooLate) {
            return false;
        }
    }

    private static boolean outcome(Future<Boolean> removed) {
        try {
            return removed.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private String form(String username, String role, String reason) {
        Person person = person(username);
        return "version="
                + person.version()
                + (role.isEmpty() ? "" : "&roll=" + role)
                + "&verksamhet="
                + person.employee().serviceArea().value()
                + "&skal="
                + reason.replace(' ', '+');
    }

    private String page(String username) {
        return "/behorighet/" + person(username).employee().id().value();
    }

    private Person person(String username) {
        return people.person(username).orElseThrow();
    }

    private void become(String username, String area, Role role) {
        PersonId id = person(username).employee().id();
        database.sql("delete from access.person_role where person = ?").param(id.value()).update();
        database.sql("insert into access.person_role (person, role) values (?, ?)")
                .params(id.value(), role.name())
                .update();
        database.sql(
                        """
                        update access.person set decided_by = null, decided_at = null,
                            service_area = (select id from access.service_area where key = ?)
                        where id = ?
                        """)
                .params(area, id.value())
                .update();
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }
}

package se.uppsikt.access.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Arrivals;
import se.uppsikt.access.signin.Visitor;

/** A code of the server's console lets an administrator in, once, for an hour, on record. */
@UppsiktTest
@Proves("B2")
class OneTimeCodeOpensOnceTest {
    @LocalServerPort int port;
    @Autowired JdbcClient database;
    @Autowired EmergencyAccess access;
    @Autowired OneTimeCodeRows rows;
    @Autowired Arrivals arrivals;

    @Test
    void opensForOneHourAndNeverAgain() {
        OneTimeCode code = access.give();
        Visitor visitor = new Visitor(port);
        assertThat(enter(visitor, code.shown(), "Sven+Svensson", "tjänsten+nere")).isEqualTo(302);
        assertThat(visitor.see("/behorighet/inloggning").statusCode()).isEqualTo(200);
        assertThat(minutesLeft()).isBetween(59, 60);
        assertThat(
                        database.sql(
                                        "select count(*) from records.ledger"
                                                + " where event = 'emergency-entered'")
                                .query(Long.class)
                                .single())
                .isPositive();
        Visitor second = new Visitor(port);
        assertThat(enter(second, code.shown(), "Sven+Svensson", "igen")).isEqualTo(409);
        assertThat(second.see("/behorighet/inloggning").statusCode()).isEqualTo(302);
        forget();
    }

    @Test
    void oneThatIsTooOldOrWrongOrWithoutANameOpensNothing() {
        OneTimeCode old = OneTimeCode.fresh();
        rows.add(old, Duration.ofSeconds(-1));
        assertThat(enter(new Visitor(port), old.shown(), "Sven", "prov")).isEqualTo(409);
        assertThat(enter(new Visitor(port), "AAAA-BBBB-CCCC-DDDD", "Sven", "prov")).isEqualTo(409);
        OneTimeCode code = access.give();
        assertThat(enter(new Visitor(port), code.shown(), "+", "prov")).isEqualTo(409);
        assertThat(
                        enter(
                                new Visitor(port),
                                code.shown().toLowerCase().replace("-", "+"),
                                "Sven",
                                "prov"))
                .isEqualTo(302);
        forget();
    }

    @Test
    void whomNobodyIsNeverCountsAsAnAdministrator() {
        OneTimeCode code = access.give();
        enter(new Visitor(port), code.shown(), "Sven", "prov");
        assertThat(arrivals.nobodyAdministers()).isFalse();
        database.sql(
                        "delete from access.person_role where role = 'ADMINISTRATOR' and person ="
                                + " (select id from access.person where username = 'helena.frisk')")
                .update();
        assertThat(arrivals.nobodyAdministers()).isTrue();
        database.sql(
                        "insert into access.person_role (person, role) select id, 'ADMINISTRATOR'"
                                + " from access.person where username = 'helena.frisk'")
                .update();
        forget();
    }

    private static int enter(Visitor visitor, String code, String name, String reason) {
        return visitor.post("/logga-in/kod", "kod=" + code + "&namn=" + name + "&skal=" + reason)
                .statusCode();
    }

    private int minutesLeft() {
        return database.sql(
                        "select extract(epoch from max(ends_at) - now())::int / 60"
                                + " from access.session s join access.person p on p.id = s.person"
                                + " where p.username = 'engangskod'")
                .query(Integer.class)
                .single();
    }

    /** Others count who has rights. */
    private void forget() {
        database.sql(
                        "delete from access.person_role where person ="
                                + " (select id from access.person where username = 'engangskod')")
                .update();
        database.sql(
                        "delete from access.session where person ="
                                + " (select id from access.person where username = 'engangskod')")
                .update();
    }
}

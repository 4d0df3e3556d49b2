package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.mail.Outgoing;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Records;

/** S11: what may be danger to life reaches somebody, whoever has the inbox open. */
@UppsiktTest
@Proves("S11")
class DangerIsAlarmedTest {
    private static final String FIRE = "det brinner i förskolan Kotten just nu!!";
    private static final String ROSTER = "/inkorg/uppsikt/jour";

    @Autowired Records records;
    @Autowired Alarms alarms;
    @Autowired Mails mails;
    @Autowired JdbcClient database;
    @LocalServerPort int port;
    @Autowired SettableClock clock;
    private Instant now = Instant.EPOCH;
    private SupervisedAccount account;

    @BeforeEach
    void open() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        account = new SupervisedAccount(database, now.minus(Duration.ofDays(1)));
    }

    @AfterEach
    void leave() {
        account.leave();
    }

    @Test
    void theOneOnDutyIsToldWhereAndNeverWhat() {
        onDuty("jour@orebro.se", "070-123 45 67");
        owner("ansvarig@orebro.se");
        UUID item = danger(FIRE);

        assertThat(told(item))
                .extracting(Outgoing::recipient)
                .containsExactlyInAnyOrder("jour@orebro.se", "+46701234567");
        assertThat(told(item))
                .allSatisfy(
                        message ->
                                assertThat(message.body())
                                        .startsWith(
                                                "Något på "
                                                        + account.name
                                                        + " på Facebook kan vara fara för liv. Öppna: http://127.0.0.1:")
                                        .endsWith(
                                                "/inkorg/"
                                                        + item
                                                        + ". Ring 112 om någon är i fara.")
                                        .doesNotContain("Kotten", "Kim"));
    }

    @Test
    void anItemIsAlarmedAboutOnce() {
        onDuty("jour@orebro.se", "");
        UUID item = danger(FIRE);
        Visitor johan = visitor("johan.alm");
        done(johan.post("/inkorg/" + item + "/inte-fara", "version=0&once=a"));
        done(johan.post("/inkorg/" + item + "/fara", "version=1&once=b"));
        assertThat(told(item)).hasSize(1);
    }

    @Test
    void whatAPersonJudgesToBeDangerIsAlarmedToo() {
        onDuty("jour@orebro.se", "");
        UUID item = danger("Hur mår ni?");
        assertThat(told(item)).isEmpty();
        done(visitor("johan.alm").post("/inkorg/" + item + "/fara", "version=0&once=a"));
        assertThat(told(item)).extracting(Outgoing::recipient).containsExactly("jour@orebro.se");
    }

    @Test
    void withNobodyOnDutyTheOwnerIsToldAtOnce() {
        owner("ansvarig@orebro.se");
        assertThat(told(danger(FIRE)))
                .extracting(Outgoing::recipient)
                .containsExactly("ansvarig@orebro.se");
        assertThat(row()).contains("Ingen har jour");
    }

    @Test
    void aRosterWithNobodyIsAFaultInSightAndTheAlarmStandsInTheInbox() {
        UUID item = danger(FIRE);
        assertThat(told(item)).isEmpty();
        assertThat(row()).contains("Larm når ingen");
        assertThat(visitor("johan.alm").see("/inkorg").body())
                .contains("Ett larm om fara för liv på " + account.name)
                .contains("/inkorg/" + item + "\">Öppna det nu");
        assertThat(visitor("sara.vik").see("/inkorg").body())
                .contains("Inkorg")
                .doesNotContain("Öppna det nu");
    }

    @Test
    void anAlarmThatNobodyOpensGoesOnToTheOwner() {
        onDuty("jour@orebro.se", "");
        owner("ansvarig@orebro.se");
        UUID item = danger(FIRE);
        assertThat(wakesAt(item)).isAfterOrEqualTo(now.plus(Duration.ofMinutes(15)));

        alarms.passOn(item);
        alarms.passOn(item);
        assertThat(told(item))
                .extracting(Outgoing::recipient)
                .containsExactly("jour@orebro.se", "ansvarig@orebro.se");
        Visitor johan = visitor("johan.alm");
        assertThat(johan.see("/inkorg").body()).contains("Öppna det nu");
        johan.see("/inkorg/" + item);
        assertThat(johan.see("/inkorg").body()).doesNotContain("Öppna det nu");
        assertThat(johan.see(ROSTER).body())
                .contains("Gick vidare till kontoansvarig")
                .contains("Johan Alm, bibliotekarie");
    }

    @Test
    void anAlarmThatSomebodyOpenedGoesNoFurther() {
        onDuty("jour@orebro.se", "");
        owner("ansvarig@orebro.se");
        UUID item = danger(FIRE);
        visitor("johan.alm").see("/inkorg/" + item);
        alarms.passOn(item);
        assertThat(told(item)).hasSize(1);
    }

    @Test
    void aStormOfAlarmsIsShownAndNotSentWithoutEnd() {
        onDuty("jour@orebro.se", "");
        owner("ansvarig@orebro.se");
        List<UUID> items =
                IntStream.range(0, 12)
                        .mapToObj(number -> danger(FIRE + " nummer " + number))
                        .toList();
        assertThat(toldOf(items, "jour@orebro.se")).isEqualTo(items.subList(0, 10));
        items.forEach(alarms::passOn);
        assertThat(toldOf(items, "ansvarig@orebro.se"))
                .as("what was too much for the one on duty is too much for the owner")
                .isEqualTo(items.subList(0, 10));
        assertThat(visitor("johan.alm").see("/inkorg").body()).contains("Öppna det nu");
    }

    @Test
    void aDutyThatIsOverOrTakenAwayIsAlarmedNoMore() {
        onDuty("jour@orebro.se", "");
        database.sql("update inbox.duty set until_at = ? where account = ?")
                .params(now.minusSeconds(1).atOffset(ZoneOffset.UTC), account.id.value())
                .update();
        owner("ansvarig@orebro.se");
        UUID line =
                database.sql("select id from inbox.duty where account = ? and task = 'OWNER'")
                        .param(account.id.value())
                        .query(UUID.class)
                        .single();
        done(
                visitor("anna.berg")
                        .post(ROSTER + "/" + account.handle + "/" + line + "/ta-bort", ""));
        assertThat(told(danger(FIRE))).isEmpty();
    }

    @Test
    void aLineThatReachesNobodyIsRefusedWithEverythingAtOnce() {
        var refused =
                visitor("anna.berg")
                        .post(
                                ROSTER,
                                "uppgift=jour&namn=&e-post=fel&telefon=112&fran=&till=9999999&konto="
                                        + account.handle);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "Skriv vem det är",
                        "E-postadressen går inte att skicka till.",
                        "Telefonnumret går inte att skicka sms till.",
                        "Skriv när jouren börjar och slutar.");
        assertThat(visitor("johan.alm").post(ROSTER, "konto=" + account.handle).statusCode())
                .isEqualTo(403);
    }

    private void onDuty(String mail, String phone) {
        written("uppgift=jour&fran=2020-01-01T08:00&till=2020-06-01T08:00", mail, phone, 409);
        written("uppgift=jour&fran=" + local(-1) + "&till=" + local(8), mail, phone, 302);
    }

    private void owner(String mail) {
        written("uppgift=ansvarig", mail, "", 302);
    }

    private void written(String beginning, String mail, String phone, int status) {
        var answer =
                visitor("anna.berg")
                        .post(
                                ROSTER,
                                beginning
                                        + "&namn=Jour+Joursson&e-post="
                                        + mail
                                        + "&telefon="
                                        + phone.replace(" ", "+")
                                        + "&konto="
                                        + account.handle);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    /** As the browser's field writes it, in Swedish time. */
    private String local(int hours) {
        return SwedishTime.civil(now.plus(Duration.ofHours(hours)))
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private UUID danger(String words) {
        return UUID.fromString(account.comment(records, words, now));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private List<UUID> toldOf(List<UUID> items, String whom) {
        return items.stream()
                .filter(
                        item ->
                                told(item).stream()
                                        .anyMatch(letter -> letter.recipient().equals(whom)))
                .toList();
    }

    private List<Outgoing> told(UUID item) {
        String about = "alarm/" + item;
        return Map.copyOf(mails.about(List.of(about))).getOrDefault(about, List.of());
    }

    private Instant wakesAt(UUID item) {
        return database.sql(
                        """
                        select execution_time from scheduled_tasks
                        where task_name = 'inbox-alarm-pass-on' and task_instance = ?
                        """)
                .param(item.toString())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The account's own row of the roster. */
    private String row() {
        String all = visitor("johan.alm").see(ROSTER).body();
        int begins = all.indexOf("Vem larmas");
        int own = all.indexOf(account.name, begins);
        return all.substring(own, all.indexOf("</tr>", own));
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }
}

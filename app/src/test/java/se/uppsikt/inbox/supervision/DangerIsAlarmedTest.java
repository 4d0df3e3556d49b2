package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.mail.Outgoing;

/** S11: what may be danger to life reaches somebody, whoever has the inbox open. */
@UppsiktTest
@Proves("S11")
class DangerIsAlarmedTest extends AlarmStory {
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
        done(
                johan.post(
                        "/inkorg/" + item + "/avklara",
                        "version=0&once=a&outcome=NO_DANGER&words=En+brandövning"));
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
}

package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.mail.Outgoing;

/** S11: nothing that has been dealt with, is old or was noticed by one alone hushes an alarm. */
@UppsiktTest
@Proves("S11")
class AlarmsAreNotSilencedTest extends AlarmStory {
    private static final String DUTY = "jour@orebro.se";
    private static final String OWNER = "ansvarig@orebro.se";

    @Test
    void whoeverTakesItForDangerHasNotBeenAlarmedByThat() {
        onDuty(DUTY, "");
        owner(OWNER);
        UUID item = danger("Hur mår ni?");
        Visitor johan = visitor("johan.alm");
        done(johan.post("/inkorg/" + item + "/fara", "version=0&once=a"));
        johan.see("/inkorg/" + item);
        alarms.passOn(item);
        assertThat(told(item)).extracting(Outgoing::recipient).containsExactly(DUTY, OWNER);
    }

    @Test
    void whoeverDoesSomethingAboutItHasHeard() {
        onDuty(DUTY, "");
        owner(OWNER);
        UUID item = danger("Hur mår ni?");
        Visitor johan = visitor("johan.alm");
        done(johan.post("/inkorg/" + item + "/fara", "version=0&once=a"));
        done(johan.post("/inkorg/" + item + "/hanvisa", "version=1&once=b&way=DANGER"));
        alarms.passOn(item);
        assertThat(told(item)).extracting(Outgoing::recipient).containsExactly(DUTY);
    }

    @Test
    void whatHasBeenOpenedIsNotLoud() {
        onDuty(DUTY, "");
        List<UUID> first =
                IntStream.range(0, 10).mapToObj(number -> danger(FIRE + " " + number)).toList();
        assertThat(toldOf(first, DUTY)).hasSize(10);
        assertThat(told(danger(FIRE + " elfte"))).isEmpty();
        Visitor johan = visitor("johan.alm");
        first.forEach(item -> johan.see("/inkorg/" + item));
        assertThat(told(danger(FIRE + " tolfte"))).hasSize(1);
    }

    @Test
    void whatIsFetchedDaysAfterItWasWrittenStandsFirstAndAlarmsNobody() {
        onDuty(DUTY, "");
        UUID old = fetched(Duration.ofHours(73));
        assertThat(told(old)).isEmpty();
        assertThat(visitor("johan.alm").see("/inkorg?konto=" + account.id.value()).body())
                .contains("Behöver dig först", "Ring 112.", old.toString())
                .doesNotContain("Öppna det nu");
        assertThat(told(fetched(Duration.ofHours(71)))).hasSize(1);
    }

    @Test
    void toTakeAwayALineTwiceIsToTakeItAwayOnce() {
        owner(OWNER);
        String line =
                ROSTER
                        + "/"
                        + account.handle
                        + "/"
                        + database.sql("select id from inbox.duty where account = ?")
                                .param(account.id.value())
                                .query(UUID.class)
                                .single()
                        + "/ta-bort";
        Visitor anna = visitor("anna.berg");
        done(anna.post(line, ""));
        done(anna.post(line, ""));
        assertThat(noted("duty-withdrawn")).isOne();
    }

    @Test
    void aLineIsWrittenOnceAndForAnAccount() {
        owner(OWNER);
        owner(OWNER);
        onDuty(DUTY, "");
        written("uppgift=jour&fran=" + local(-1) + "&till=" + local(8), DUTY, "", 302);
        assertThat(noted("duty-written")).isEqualTo(2);
        var refused = visitor("anna.berg").post(ROSTER, "uppgift=ansvarig&namn=Bo&e-post=a@b.se");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Välj vilket konto det gäller.", "value=\"Bo\"");
    }

    private UUID fetched(Duration later) {
        return UUID.fromString(account.comment(records, FIRE, now.minus(later), now));
    }

    private long noted(String event) {
        return database.sql(
                        "select count(*) from records.ledger_entry where event = ? and account = ?")
                .params(event, account.id.value())
                .query(Long.class)
                .single();
    }
}

package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/** What came as history waits for nobody, until its author writes something else (S1, S11). */
@Proves({"S1", "S11"})
@UppsiktTest
class HistoryThatIsRewrittenTest extends InboxStory {
    @Test
    void aCryForHelpWrittenOverOldWordsStandsFirstAndIsAlarmed() {
        Instant before = Street.now().minus(Contribution.HISTORY).minusSeconds(60);
        ContributionId id = street.comment("Fin bild!", before);
        assertThat(items.item(id).orElseThrow().due()).isNull();

        street.edit(id, "Det brinner i förskolan just nu!!", Street.now());

        Item item = items.item(id).orElseThrow();
        assertThat(item.due()).isNotNull();
        assertThat(item.first()).isEqualTo(Item.First.DANGER);
        assertThat(alarms(id)).isOne();
        leave(id);
    }

    /** As a thank-you, which waits for nobody, or what has been late for days. */
    @Test
    void aCryForHelpWrittenOverWhatHasWaitedForDaysIsAlarmed() {
        Instant before = Street.now().minus(Duration.ofDays(5));
        ContributionId id = street.comment("Tack för hjälpen!", before);
        assertThat(alarms(id)).isZero();

        street.edit(id, "Det brinner i förskolan just nu!!", Street.now());

        assertThat(items.item(id).orElseThrow().first()).isEqualTo(Item.First.DANGER);
        assertThat(alarms(id)).isOne();
        leave(id);
    }

    private void leave(ContributionId id) {
        items.first(id, Item.First.NO);
        commandRows
                .sql("delete from inbox.alarm where contribution = ?")
                .param(id.value())
                .update();
    }

    private long alarms(ContributionId id) {
        return commandRows
                .sql("select count(*) from inbox.alarm where contribution = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}

package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.records.Observation.StandsThere;
import se.uppsikt.records.Observation.Withdrawer;
import se.uppsikt.records.Observation.Withdrawn;

/**
 * Whether something is there is what the platform's own clock says last, whatever order the
 * deliveries are read in and however they fall into batches (H1).
 */
@UppsiktTest
class LatestDeedOfThePlatformCountsTest {
    @Autowired Records records;

    @Test
    void whatIsRestoredLastIsThere() {
        everyWay(
                office ->
                        List.of(
                                added(office, 0),
                                List.of(office.withdrawn("1", 20)),
                                added(office, 40)),
                null,
                null);
    }

    @Test
    void whatIsRemovedLastIsGoneSinceThen() {
        everyWay(
                office ->
                        List.of(
                                added(office, 0),
                                List.of(office.withdrawn("1", 20)),
                                shownAgain(office, 30),
                                List.of(office.withdrawn("1", 40))),
                40,
                null);
    }

    @Test
    void thatItIsShownAgainAfterTheRemovalRestoresIt() {
        everyWay(
                office ->
                        List.of(
                                added(office, 0),
                                List.of(office.visibility("1", true, 10)),
                                List.of(by(office, 20, Withdrawer.PLATFORM)),
                                shownAgain(office, 30)),
                null,
                null);
    }

    @Test
    void severalRemovalsSinceItWasThereCountFromTheFirstAndByWhomeverIsNamed() {
        everyWay(
                office ->
                        List.of(
                                List.of(by(office, 20, Withdrawer.AUTHOR)),
                                added(office, 30),
                                List.of(by(office, 40, Withdrawer.PLATFORM)),
                                List.of(office.withdrawn("1", 50))),
                40,
                Withdrawer.PLATFORM);
    }

    @Test
    void ofTheSameSecondTheRemovalCounts() {
        everyWay(
                office -> List.of(added(office, 20), List.of(office.withdrawn("1", 20))), 20, null);
    }

    /** Every order, and every way to let it fall into batches. */
    private void everyWay(
            Function<Office, List<List<Observation>>> told,
            @Nullable Integer goneAfter,
            @Nullable Withdrawer by) {
        int size = told.apply(new Office(records)).size();
        for (List<Integer> order : OrderDoesNotMatterTest.orders(size)) {
            for (int cuts = 0; cuts < 1 << (size - 1); cuts++) {
                Office office = new Office(records);
                read(told.apply(office), order, cuts);
                Facts facts = office.contribution("1").facts();
                Instant gone = goneAfter == null ? null : Office.NOON.plusSeconds(goneAfter);
                assertThat(facts.withdrawnAt()).as("%s %s", order, cuts).isEqualTo(gone);
                assertThat(facts.visibility()).isEqualTo(Facts.Visibility.PUBLIC);
                assertThat(office.contribution("1").text()).isEqualTo("Hej");
                if (by == Withdrawer.PLATFORM) {
                    assertThat(facts.vanishing()).isEqualTo(new Vanishing.ByPlatform());
                }
            }
        }
    }

    private void read(List<List<Observation>> told, List<Integer> order, int cuts) {
        List<Observation> batch = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            batch.addAll(told.get(order.get(place)));
            if ((cuts >> place & 1) == 1) {
                records.keep(batch);
                batch = new ArrayList<>();
            }
        }
        records.keep(batch);
    }

    private static List<Observation> added(Office office, int seconds) {
        return List.of(office.comment("1", "Hej"), there(office, seconds));
    }

    private static List<Observation> shownAgain(Office office, int seconds) {
        return List.of(office.visibility("1", false, seconds), there(office, seconds));
    }

    private static StandsThere there(Office office, int seconds) {
        return new StandsThere(
                office.account,
                new PlatformKey("1"),
                Office.NOON.plusSeconds(seconds),
                office.original());
    }

    private static Withdrawn by(Office office, int seconds, Withdrawer by) {
        Withdrawn w = office.withdrawn("1", seconds);
        return new Withdrawn(w.account(), w.key(), w.thread(), w.at(), w.original(), by);
    }
}

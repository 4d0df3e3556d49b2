package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.records.Observation.MediaSeen;

/** Several nodes may keep the same news at the same time. */
@UppsiktTest
class KeepingTogetherTest {
    private static final int KEYS = 20;
    private static final int EDITS = 150;

    @Autowired Records records;

    @Test
    void theSameNewsKeptByManyAtOnceIsKeptOnceAndNobodyFails() throws Exception {
        Office office = new Office(records);
        List<Observation> news = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            news.add(office.comment("k" + i, "Första"));
            news.add(office.edited("k" + i, "Andra", 60));
            news.add(office.visibility("k" + i, true, 70));
            news.add(office.withdrawn("k" + i, 80));
        }
        try (ExecutorService nodes = Executors.newFixedThreadPool(6)) {
            List<Future<?>> done = new ArrayList<>();
            for (int node = 0; node < 24; node++) {
                List<Observation> mixed = new ArrayList<>(news);
                Collections.shuffle(mixed, new Random(node));
                done.add(nodes.submit(() -> keepInPieces(mixed)));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        for (int i = 0; i < KEYS; i++) {
            String key = "k" + i;
            assertThat(office.wordings(key)).containsExactly("Första", "Andra");
            assertThat(office.contribution(key).text()).isEqualTo("Andra");
            assertThat(office.contribution(key).facts().visibility())
                    .isEqualTo(Facts.Visibility.HIDDEN);
            assertThat(office.kept(key).ledger())
                    .extracting(LedgerEntry::event)
                    .containsExactlyInAnyOrder(
                            "hidden-on-platform",
                            "vanished-from-platform",
                            "item-closed-by-removal");
        }
    }

    /** A page read while the platform tells of an edit shows each wording with its picture. */
    @Test
    void nobodyReadsAWordingWithoutItsPicture() throws Exception {
        Office office = new Office(records);
        MediaSeen picture = new MediaSeen(null, null, "isbana.jpg", null);
        records.keep(List.of(office.withMedia("k", "Lydelse 0", picture)));
        try (ExecutorService platform = Executors.newSingleThreadExecutor()) {
            Future<?> edits =
                    platform.submit(
                            () -> {
                                for (int i = 1; i <= EDITS; i++) {
                                    records.keep(List.of(edited(office, i, picture)));
                                }
                            });
            while (!edits.isDone()) {
                assertThat(office.kept("k").versions())
                        .allSatisfy(each -> assertThat(each.media()).hasSize(1));
            }
            edits.get();
        }
        assertThat(office.kept("k").versions()).hasSize(EDITS + 1);
    }

    private static Observation edited(Office office, int number, MediaSeen picture) {
        return Office.with(
                office.comment("k", "Lydelse " + number),
                List.of(picture),
                Office.NOON.plusSeconds(number),
                number);
    }

    private void keepInPieces(List<Observation> news) {
        for (int from = 0; from < news.size(); from += 10) {
            records.keep(news.subList(from, Math.min(from + 10, news.size())));
        }
    }
}

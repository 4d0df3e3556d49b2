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

/** Several nodes may keep the same news at the same time. */
@UppsiktTest
class KeepingTogetherTest {
    private static final int KEYS = 20;

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

    private void keepInPieces(List<Observation> news) {
        for (int from = 0; from < news.size(); from += 10) {
            records.keep(news.subList(from, Math.min(from + 10, news.size())));
        }
    }
}

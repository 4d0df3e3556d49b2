package se.uppsikt.publishing.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.publishing.contests.DrawRules.Entry;

/** P8: a winner is drawn by chance, one lot for each person, and anybody can do it again. */
@Proves("P8")
class DrawCanBeDoneAgainTest {
    private static UUID id(int number) {
        return new UUID(0, number);
    }

    @Test
    void whoeverHasWrittenOftenHasOneLotAsHasWhoeverIsNotKnown() {
        List<Entry> entries =
                List.of(
                        new Entry(id(9), "Amina"),
                        new Entry(id(1), "Bertil"),
                        new Entry(id(2), "Amina"),
                        new Entry(id(4), null),
                        new Entry(id(3), null));

        assertThat(DrawRules.lots(entries, Set.of())).containsExactly(id(1), id(3), id(4), id(9));
        assertThat(DrawRules.lots(entries, Set.of(id(2))))
                .as("Amina has won, by another of her entries")
                .containsExactly(id(1), id(3), id(4));
        assertThat(DrawRules.lots(List.of(), Set.of())).isEmpty();
    }

    @Test
    void theSumIsTheOneThatThePageTells() throws Exception {
        List<UUID> lots = IntStream.range(0, 7).mapToObj(DrawCanBeDoneAgainTest::id).toList();
        byte[] seed = {1, 2, 3};
        BigInteger number = new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(seed));

        assertThat(DrawRules.winner(lots, seed))
                .isEqualTo(lots.get(number.mod(BigInteger.valueOf(7)).intValue()))
                .isEqualTo(DrawRules.winner(lots, seed));
    }

    @Test
    void everyLotWinsAsOften() {
        List<UUID> lots = IntStream.range(0, 5).mapToObj(DrawCanBeDoneAgainTest::id).toList();
        Map<UUID, Integer> won = new HashMap<>();
        for (int seed = 0; seed < 5_000; seed++) {
            won.merge(
                    DrawRules.winner(lots, ByteBuffer.allocate(4).putInt(seed).array()),
                    1,
                    Integer::sum);
        }
        assertThat(won.values()).hasSize(5).allMatch(times -> times > 850 && times < 1_150);
    }
}

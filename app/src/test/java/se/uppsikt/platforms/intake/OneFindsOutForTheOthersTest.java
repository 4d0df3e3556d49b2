package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.ParsedDelivery.Asked;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.PlatformKey;

/** A platform that does not answer is not asked anew for each thing it has told too little of. */
@PlatformTest
class OneFindsOutForTheOthersTest extends PlatformStory {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Autowired AskRows asks;
    @Autowired JdbcClient database;
    private final AccountId away = new AccountId(UUID.randomUUID());
    private final AccountId there = new AccountId(UUID.randomUUID());
    private final Instant later =
            Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

    @AfterEach
    void forget() {
        for (AccountId each : List.of(away, there)) {
            database.sql("delete from scheduled_tasks where starts_with(task_instance, ?)")
                    .param(each.value() + "/")
                    .update();
        }
    }

    private void put(AccountId account, int number, Instant at) {
        asks.put(List.of(new Asked(account, new PlatformKey("9_" + number), null)), at);
    }

    private List<Instant> due(AccountId account) {
        return database.sql(
                        "select execution_time from scheduled_tasks where starts_with(task_instance, ?) order by 1")
                .param(account.value() + "/")
                .query((row, _) -> Columns.time(row, "execution_time"))
                .list();
    }

    @Test
    void whatIsDueOfTheAccountWaitsAndNothingElse() {
        put(away, 1, later);
        put(away, 2, later.minusSeconds(3));
        put(away, 3, later.plusSeconds(60));
        put(there, 1, later);

        asks.putOff(away, later, PAUSE);

        assertThat(due(away))
                .containsExactly(later.plus(PAUSE), later.plus(PAUSE), later.plusSeconds(60));
        assertThat(due(there)).containsExactly(later);
    }

    @Test
    void theMoreThereAreTheLongerTheyWait() {
        for (int number = 0; number < 6_000; number += 1_000) {
            int from = number;
            asks.put(
                    IntStream.range(from, from + 1_000)
                            .mapToObj(each -> new Asked(away, new PlatformKey("9_" + each), null))
                            .toList(),
                    later);
        }

        asks.putOff(away, later, PAUSE);

        assertThat(due(away)).hasSize(6_000).containsOnly(later.plusSeconds(6));
    }
}

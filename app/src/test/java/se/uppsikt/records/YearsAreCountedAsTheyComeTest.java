package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;

/** A1: which years there is something to archive from, without counting it all anew. */
@UppsiktTest
class YearsAreCountedAsTheyComeTest {
    private static final Instant NEW_YEAR = Instant.parse("2025-12-31T23:30:00Z");

    @Autowired Records records;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(records);
    }

    private Map<Integer, Long> years() {
        return records.years(Set.of(office.account)).getOrDefault(office.account, Map.of());
    }

    @Test
    void theYearIsTheSwedishOneAndTheNewestComesFirst() {
        office.keep(
                office.writtenAt("a", "Gott nytt år", NEW_YEAR),
                office.writtenAt("b", "Gott slut", NEW_YEAR.minusSeconds(3_600)),
                office.writtenAt("c", "God jul", NEW_YEAR.minusSeconds(600_000)));
        assertThat(years()).isEqualTo(Map.of(2026, 1L, 2025, 2L));
        assertThat(List.copyOf(years().keySet())).isEqualTo(List.of(2026, 2025));
    }

    @Test
    void whatIsKeptTwiceIsCountedOnce() {
        office.keep(office.writtenAt("a", "Hej", NEW_YEAR));
        office.keep(office.writtenAt("a", "Hej", NEW_YEAR), office.comment("b", "Hej igen"));
        assertThat(years()).isEqualTo(Map.of(2026, 2L));
    }

    @Test
    void whatWasOnlyHeardOfMovesToItsYearWhenItIsRead() {
        office.keep(office.withdrawn("a", 5));
        assertThat(years()).isEqualTo(Map.of(2026, 1L));
        office.keep(office.writtenAt("a", "Hej", NEW_YEAR.minusSeconds(600_000)));
        assertThat(years()).isEqualTo(Map.of(2025, 1L));
    }
}

package se.uppsikt.publishing.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.notices.StandInRules.Wanted;

/** A stand-in writes for the account, is named by whoever approves on it, and ends by itself. */
@Proves("P2")
class StandInRulesTest {
    private static final Instant NOW = Instant.parse("2026-12-01T22:30:00Z");
    private static final PersonId AWAY = new PersonId(new UUID(1, 1));
    private static final PersonId OTHER = new PersonId(new UUID(2, 2));

    @Test
    void somebodyWhoWritesThereStandsInForATimeThatEnds() {
        assertThat(objections(OTHER, "2026-12-01", "2026-12-01", true, true)).isEmpty();
        assertThat(objections(OTHER, "2026-11-20", "2027-05-20", true, true)).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(objections(null, "", "", false, false)).hasSize(3);
        assertThat(objections(AWAY, "2026-12-05", "2026-12-04", true, true))
                .containsExactly(
                        "Välj någon annan än dig själv.", "Sista dagen är före den första.");
        assertThat(objections(OTHER, "2026-12-05", "2026-12-06", true, false))
                .containsExactly("Välj någon som får publicera på kontot.");
    }

    /** Late on the first of December, in Sweden. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-30, Tiden har redan gått.",
        "2026-12-01, 2027-06-02, En ersättare gäller i högst sex månader.",
        "2026-12-01, i morgon, Välj första och sista dagen.",
    })
    void aTimeIsAheadAndNotForEver(String first, String last, String words) {
        assertThat(objections(OTHER, first, last, true, true))
                .singleElement()
                .asString()
                .startsWith(words);
    }

    @Test
    void itHoldsFromItsFirstMomentAndNotAtItsLast() {
        Instant ends = NOW.plusSeconds(60);
        StandIn one = standIn(NOW, ends, null);
        assertThat(one.holds(NOW.minusMillis(1))).isFalse();
        assertThat(one.holds(NOW)).isTrue();
        assertThat(one.holds(ends)).isFalse();
        assertThat(standIn(NOW, ends, NOW).holds(NOW)).isFalse();
    }

    @Test
    void whatIsToBeToldIsReadAsItWasWritten() {
        DraftId draft = new DraftId(new UUID(3, 3));
        Instant at = Instant.ofEpochMilli(1_764_600_000_123L);
        for (LetterOrder order :
                List.of(
                        new LetterOrder.Waits(draft, at),
                        new LetterOrder.Decided(draft, true, OTHER, at),
                        new LetterOrder.Decided(draft, false, OTHER, at),
                        new LetterOrder.Stuck(
                                new PublicationId(new UUID(4, 4)), Publication.State.OVERDUE))) {
            assertThat(LetterOrder.read(order.written())).isEqualTo(order);
            assertThat(order.written().length()).isLessThan(150);
        }
    }

    private static StandIn standIn(Instant begins, Instant ends, @Nullable Instant ended) {
        return new StandIn(
                new UUID(5, 5),
                new AccountId(new UUID(6, 6)),
                AWAY,
                "a",
                OTHER,
                "b",
                begins,
                ends,
                ended);
    }

    private static List<String> objections(
            @Nullable PersonId person, String first, String last, boolean gives, boolean writes) {
        return StandInRules.objections(
                        AWAY, new Wanted(person, day(first), day(last)), gives, writes, NOW)
                .stream()
                .map(Objection::sentence)
                .toList();
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.startsWith("2") ? LocalDate.parse(typed) : null;
    }
}

package se.uppsikt.publishing.contests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.contests.Contest.Access;
import se.uppsikt.publishing.contests.Contest.Choosing;
import se.uppsikt.publishing.contests.Contest.Terms;

/** P8: what is decided before a contest goes out, and for how long somebody sees the entries. */
@Proves("P8")
class ContestIsWholeTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final PersonId TEACHER = new PersonId(UUID.randomUUID());

    static Terms whole() {
        return new Terms(
                new ServiceAreaId(UUID.randomUUID()),
                TEACHER,
                "Två biobiljetter",
                Choosing.DRAW,
                Instant.parse("2026-12-13T22:59:00Z"),
                LocalDate.parse("2026-12-16"),
                "I ett svar på kommentaren",
                "Alla som bor i kommunen",
                15,
                "https://www.orebro.se/tavling",
                true,
                true);
    }

    private static Contest contest(Terms terms, Access access) {
        return new Contest(new DraftId(UUID.randomUUID()), 1, terms, access, null, null);
    }

    private static Access access(String from, String until) {
        return new Access(Set.of(TEACHER), LocalDate.parse(from), LocalDate.parse(until));
    }

    @Test
    void whatIsWholeLacksNothing() {
        assertThat(ContestRules.missing(contest(whole(), Access.NOBODY), NOW)).isEmpty();
        assertThat(ContestRules.missing(contest(whole(), access("2026-12-01", "2026-12-20")), NOW))
                .isEmpty();
    }

    @Test
    void whatIsEmptyLacksEverythingAtOnce() {
        Terms empty = new Terms(null, null, "", null, null, null, "", "", 0, "", false, false);
        assertThat(ContestRules.missing(contest(empty, Access.NOBODY), NOW)).hasSize(9);
    }

    @Test
    void whatCostsSomethingIsNotHandedIn() {
        assertThat(missing(terms -> with(terms, terms.closes(), false)))
                .singleElement()
                .asString()
                .contains("spellagen", "kräver tillstånd");
    }

    @Test
    void itEndsLaterThanNowAndWinnersAreToldAfterIt() {
        assertThat(missing(terms -> with(terms, NOW, true))).hasSize(1);
        assertThat(missing(terms -> with(terms, Instant.parse("2026-12-17T12:00:00Z"), true)))
                .singleElement()
                .asString()
                .contains("besked före sista dagen");
    }

    @ParameterizedTest(name = "from {0} until {1}")
    @CsvSource({"2026-12-10, 2026-12-09", "2026-12-01, 2027-12-01", "2026-12-01, 2026-12-12"})
    void accessEndsOnADayThatIsNeitherTooSoonNorTooLate(String from, String until) {
        assertThat(ContestRules.missing(contest(whole(), access(from, until)), NOW)).hasSize(1);
    }

    @Test
    void daysInTheWrongOrderAreToldAlsoWhereNobodyIsLetInYet() {
        Access nobody =
                new Access(Set.of(), LocalDate.parse("2026-12-10"), LocalDate.parse("2026-12-01"));
        assertThat(ContestRules.access(nobody, null)).hasSize(1);
    }

    @Test
    void accessIsDeniedUnlessAllOfItSaysOtherwise() {
        Access some = access("2026-12-01", "2026-12-20");
        assertThat(some.gives(TEACHER, LocalDate.parse("2026-11-30"))).isFalse();
        assertThat(some.gives(TEACHER, LocalDate.parse("2026-12-01"))).isTrue();
        assertThat(some.gives(TEACHER, LocalDate.parse("2026-12-20"))).isTrue();
        assertThat(some.gives(TEACHER, LocalDate.parse("2026-12-21"))).isFalse();
        assertThat(some.gives(new PersonId(UUID.randomUUID()), LocalDate.parse("2026-12-05")))
                .isFalse();
        assertThat(
                        new Access(Set.of(TEACHER), LocalDate.parse("2026-12-01"), null)
                                .gives(TEACHER, LocalDate.parse("2026-12-05")))
                .as("without a last day")
                .isFalse();
    }

    private static List<String> missing(UnaryOperator<Terms> changed) {
        return ContestRules.missing(contest(changed.apply(whole()), Access.NOBODY), NOW);
    }

    private static Terms with(Terms terms, @Nullable Instant closes, boolean free) {
        return new Terms(
                terms.area(),
                terms.organiser(),
                terms.prize(),
                terms.choosing(),
                closes,
                terms.toldBy(),
                terms.toldHow(),
                terms.who(),
                terms.age(),
                terms.link(),
                free,
                terms.read());
    }
}

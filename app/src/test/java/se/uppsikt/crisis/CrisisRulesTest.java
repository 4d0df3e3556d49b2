package se.uppsikt.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Objection;

/** One crisis at a time, by those who lead, with what it is and why it is over (C1). */
@Proves("C1")
class CrisisRulesTest {
    private static final AccountId HERE = new AccountId(new UUID(0, 1));
    private static final AccountId THERE = new AccountId(new UUID(0, 2));
    private static final Set<AccountId> KNOWN = Set.of(HERE, THERE);
    private static final Instant NOON = Instant.parse("2026-11-30T11:00:00Z");

    private static Crisis crisis(Set<AccountId> accounts, Crisis.@Nullable Ending ending) {
        return new Crisis(
                new CrisisId(new UUID(0, 3)),
                "Vattenläcka",
                accounts,
                Crisis.Exempt.NOWHERE,
                NOON,
                "Peter Storm, krisledare",
                1,
                ending);
    }

    private static Crisis.Ending ending() {
        return new Crisis.Ending(NOON.plusSeconds(3600), "Anna Berg, kommunikatör", "Lagat.");
    }

    private static CrisisWish wish(String what, String reach, UUID... accounts) {
        return new CrisisWish(what, reach, List.of(accounts), null, null);
    }

    private static List<String> sentences(List<Objection> objections) {
        return objections.stream().map(Objection::sentence).toList();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void crisisManagementAndCommunicationsLeadAndNobodyElse(Role role) {
        Employee somebody =
                new Employee(
                        new PersonId(new UUID(0, 4)),
                        "Peter",
                        "Storm",
                        "krisledare",
                        new ServiceAreaId(new UUID(0, 5)),
                        Set.of(role));
        assertThat(CrisisRules.leads(somebody))
                .isEqualTo(role == Role.CRISIS_MANAGEMENT || role == Role.COMMUNICATIONS);
    }

    @Test
    void itStartsWithWhatHasHappened() {
        assertThat(CrisisRules.start(wish("Vattenläcka", "alla"), null, KNOWN)).isEmpty();
        assertThat(sentences(CrisisRules.start(wish("  ", "alla"), null, KNOWN)))
                .containsExactly("Skriv vad som har hänt.");
        assertThat(CrisisRules.start(wish("x".repeat(301), "alla"), null, KNOWN)).hasSize(1);
    }

    @Test
    void whoeverStartsASecondIsToldOfTheFirst() {
        assertThat(
                        sentences(
                                CrisisRules.start(
                                        wish("Brand", "alla"), crisis(Set.of(HERE), null), KNOWN)))
                .singleElement()
                .asString()
                .contains("pågår redan", "Vattenläcka", "Peter Storm");
    }

    @Test
    void someAccountsAreAtLeastOneThatThereIs() {
        assertThat(CrisisRules.start(wish("Brand", "nagra"), null, KNOWN)).hasSize(1);
        assertThat(CrisisRules.start(wish("Brand", "nagra", HERE.value()), null, KNOWN)).isEmpty();
        assertThat(CrisisRules.start(wish("Brand", "nagra", new UUID(0, 9)), null, KNOWN))
                .hasSize(1);
        assertThat(CrisisRules.start(wish("Brand", "hela världen"), null, KNOWN)).hasSize(1);
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsSeenBeforeItIsChangedAgain() {
        Crisis crisis = crisis(Set.of(HERE), null);
        CrisisWish both = wish("", "nagra", HERE.value(), THERE.value());
        assertThat(CrisisRules.change(both, crisis, 1, KNOWN)).isEmpty();
        assertThat(CrisisRules.change(both, crisis, 0, KNOWN)).hasSize(1);
    }

    @Test
    void whatIsOverIsNeitherChangedNorEndedAgainAndItIsToldByWhom() {
        Crisis over = crisis(Set.of(HERE), ending());
        assertThat(sentences(CrisisRules.end(over, "Lagat.")))
                .singleElement()
                .asString()
                .contains("redan avslutat", "Anna Berg");
        assertThat(CrisisRules.change(wish("", "alla"), over, 1, KNOWN)).hasSize(1);
    }

    @Test
    void itEndsWithAReason() {
        Crisis crisis = crisis(Set.of(), null);
        assertThat(CrisisRules.end(crisis, "Lagat.")).isEmpty();
        assertThat(CrisisRules.end(crisis, "")).hasSize(1);
    }

    @Test
    void withoutNamedAccountsItConcernsAllAndExceptionsAreExceptions() {
        Crisis everywhere = crisis(Set.of(), null);
        Crisis here = crisis(Set.of(HERE), null);
        assertThat(everywhere.concerns(THERE)).isTrue();
        assertThat(here.concerns(THERE)).isFalse();
        assertThat(here.stops(HERE)).isTrue();
        assertThat(crisis(Set.of(), ending()).stops(HERE)).isFalse();
        CrisisWish exempt =
                new CrisisWish("", "nagra", List.of(HERE.value()), List.of(THERE.value()), null);
        assertThat(exempt.exempt().accounts()).as("only where it concerns").isEmpty();
    }
}

package se.uppsikt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;

/** A refusal says whom to ask (B1). */
@Proves("B1")
class WhomToAskTest {
    private static final ServiceAreaId HERE = new ServiceAreaId(UUID.randomUUID());
    private static final ServiceAreaId THERE = new ServiceAreaId(UUID.randomUUID());
    private static final Employee ME = person("Maja", HERE, Role.SERVICE_CENTRE);
    private static final Employee BOSS = person("Bo", THERE, Role.ADMINISTRATOR);

    @ParameterizedTest
    @EnumSource
    void whoeverHasTheRoleIsNamedAndSoIsWhoGivesIt(Role role) {
        Employee holder = person("Hanna", THERE, role);
        assertThat(WhomToAsk.sentences(Set.of(role), ME, List.of(ME, BOSS, holder), Role::swedish))
                .anyMatch(sentence -> sentence.contains(role.somebody()))
                .anyMatch(sentence -> sentence.contains("Hanna Ek, handläggare"))
                .anyMatch(sentence -> sentence.contains("Be en administratör: Bo Ek"));
    }

    @Test
    void roleThatNobodyHasIsTheAdministratorsToGive() {
        assertThat(
                        WhomToAsk.sentences(
                                Set.of(Role.ARCHIVIST), ME, List.of(ME, BOSS), Role::swedish))
                .containsExactly(
                        "Det här får en arkivarie göra, och den rollen har du inte.",
                        "Ingen har den rollen än.",
                        "Behöver du rollen själv? Be en administratör: Bo Ek.");
    }

    @Test
    void whereThereIsNoAdministratorSomebodyIsToNameOne() {
        assertThat(
                        WhomToAsk.sentences(Set.of(Role.ARCHIVIST), ME, List.of(ME), Role::swedish)
                                .getLast())
                .endsWith("Be den som sköter Uppsikt hos er att utse en administratör.");
    }

    @Test
    void colleaguesOfTheOwnUnitAreNamedFirstAndNotEverybody() {
        List<Employee> editors =
                List.of(
                        person("Ada", THERE, Role.EDITOR),
                        person("Bea", THERE, Role.EDITOR),
                        person("Cia", THERE, Role.EDITOR),
                        person("Disa", HERE, Role.EDITOR));
        assertThat(WhomToAsk.sentences(Set.of(Role.EDITOR), ME, editors, Role::swedish))
                .contains(
                        "Be Disa Ek, handläggare; Ada Ek, handläggare; Bea Ek, handläggare; eller någon av 1 till.");
    }

    @Test
    void whoHasNoRoleAtAllIsTold() {
        assertThat(WhomToAsk.sentences(Set.of(), null, List.of(BOSS), Role::swedish))
                .containsExactly(
                        "Du har ingen roll i Uppsikt.",
                        "Behöver du rollen själv? Be en administratör: Bo Ek.");
    }

    private static Employee person(String name, ServiceAreaId area, Role role) {
        return new Employee(
                new PersonId(UUID.randomUUID()), name, "Ek", "handläggare", area, Set.of(role));
    }
}

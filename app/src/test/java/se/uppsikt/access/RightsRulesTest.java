package se.uppsikt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.shared.Objection;

/** Which changes of rights there may be. */
class RightsRulesTest {
    private static final ServiceAreaId HERE = new ServiceAreaId(UUID.randomUUID());
    private static final ServiceAreaId THERE = new ServiceAreaId(UUID.randomUUID());
    private static final PersonId HELENA = new PersonId(UUID.randomUUID());
    private static final PersonId ANNA = new PersonId(UUID.randomUUID());

    @Test
    void rolesAndPlaceAreChangedForAReason() {
        assertThat(said(3, Set.of(Role.EDITOR), THERE, "Ny tjänst", Set.of(ANNA))).isEmpty();
    }

    @Test
    void lastAdministratorStays() {
        assertThat(said(3, Set.of(Role.EDITOR), HERE, "Slutar", Set.of(HELENA)))
                .containsExactly(
                        "Helena Frisk är den enda administratören. Gör någon annan till administratör först, så att någon kan ändra behörigheter.");
        assertThat(said(3, Set.of(), HERE, "Slutar", Set.of(HELENA))).hasSize(1);
        assertThat(said(3, Set.of(Role.EDITOR), HERE, "Slutar", Set.of(HELENA, ANNA))).isEmpty();
    }

    @Test
    void lastAdministratorMayMoveAndHaveOtherRolesToo() {
        assertThat(
                        said(
                                3,
                                Set.of(Role.ADMINISTRATOR, Role.EDITOR),
                                THERE,
                                "Vikarierar",
                                Set.of(HELENA)))
                .isEmpty();
    }

    @Test
    void formMadeBeforeSomebodyElsesChangeIsRefused() {
        assertThat(said(2, Set.of(Role.EDITOR), HERE, "Ny tjänst", Set.of(ANNA)))
                .containsExactly(
                        "Någon har ändrat behörigheten sedan du öppnade sidan. Se hur den är nu och gör om din ändring.");
    }

    @Test
    void everyReasonIsToldAtOnce() {
        assertThat(said(2, Set.of(), null, " ", Set.of(HELENA)))
                .hasSize(4)
                .anySatisfy(sentence -> assertThat(sentence).contains("Välj en verksamhet"))
                .anySatisfy(sentence -> assertThat(sentence).contains("Skriv varför"));
        assertThat(said(3, Set.of(), HERE, "x".repeat(201), Set.of(ANNA)))
                .containsExactly("Skriv varför behörigheten ändras, med högst 200 tecken.");
    }

    @Test
    void changeThatChangesNothingIsNone() {
        assertThat(said(3, Set.of(Role.ADMINISTRATOR), HERE, "Samma", Set.of(HELENA)))
                .containsExactly("Behörigheten är redan så.");
    }

    private static List<String> said(
            int version,
            Set<Role> roles,
            @Nullable ServiceAreaId area,
            String reason,
            Set<PersonId> administrators) {
        Employee helena =
                new Employee(
                        HELENA,
                        "Helena",
                        "Frisk",
                        "systemförvaltare",
                        HERE,
                        Set.of(Role.ADMINISTRATOR));
        return RightsRules.objections(
                        new RightsForm(version, roles, area, reason),
                        new RightsRules.Circumstances(
                                new Person("helena.frisk", helena, 3, Person.Origin.FILE, null),
                                Set.of(HERE, THERE),
                                administrators))
                .stream()
                .map(Objection::sentence)
                .toList();
    }
}

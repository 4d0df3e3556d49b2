package se.uppsikt.accounts.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Account.Status;
import se.uppsikt.accounts.HandleRules;
import se.uppsikt.accounts.Platform;
import se.uppsikt.accounts.SomeAccount;
import se.uppsikt.accounts.applications.Application.State;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline;

/** An application is whole before it goes on, and everything it lacks is told at once (K2, K3). */
@Proves("K2")
class ApplicationRulesTest {
    private static final String PAGE = "/konton/facebook-naturskolan/ansokan";
    private static final Guideline.Upkeep TWO = new Guideline.Upkeep(2, 30, 12);
    private static final Account ACCOUNT = SomeAccount.with(Status.DRAFT, "");
    private static final Set<String> STEPS =
            Set.of(
                    "DRAFT SUBMITTED",
                    "DRAFT WITHDRAWN",
                    "SUBMITTED WITHDRAWN",
                    "RETURNED WITHDRAWN",
                    "WITHDRAWN DRAFT",
                    "SUBMITTED RETURNED",
                    "SUBMITTED APPROVED",
                    "RETURNED SUBMITTED",
                    "APPROVED REOPENED",
                    "REOPENED SUBMITTED");

    static Stream<Arguments> everyPair() {
        return Arrays.stream(State.values())
                .flatMap(from -> Arrays.stream(State.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyPair")
    void applicationMovesOnlyAlongItsLife(State from, State to) {
        assertThat(ApplicationRules.leads(from, to)).isEqualTo(STEPS.contains(from + " " + to));
        assertThat(ApplicationRules.step(application(from, 3), to, 3, PAGE))
                .extracting(Objection::rule)
                .isEqualTo(STEPS.contains(from + " " + to) ? List.of() : List.of("K2"));
    }

    @ParameterizedTest(name = "application {0}, account {1}")
    @MethodSource("everyStateAndStatus")
    void onlyWhatIsNotYetAnAccountIsWithdrawn(State state, Status status) {
        boolean may =
                Set.of(State.DRAFT, State.SUBMITTED, State.RETURNED).contains(state)
                        && Set.of(Status.DRAFT, Status.SUBMITTED).contains(status);
        Account account = SomeAccount.with(status, "");
        assertThat(ApplicationRules.withdrawable(account, state)).isEqualTo(may);
        assertThat(ApplicationRules.withdrawing(account, application(state, 3), 3))
                .hasSize(may ? 0 : 1);
        assertThat(ApplicationRules.withdrawing(account, application(state, 3), 2)).hasSize(1);
    }

    static Stream<Arguments> everyStateAndStatus() {
        return Arrays.stream(State.values())
                .flatMap(
                        state -> Arrays.stream(Status.values()).map(to -> Arguments.of(state, to)));
    }

    @Test
    void whoDecidesOnAnOlderVersionIsToldThatItChanged() {
        assertThat(ApplicationRules.step(application(State.SUBMITTED, 4), State.APPROVED, 3, PAGE))
                .singleElement()
                .satisfies(
                        objection ->
                                assertThat(objection.sentence())
                                        .contains("Någon annan har ändrat"));
    }

    @Test
    void emptyApplicationLacksEveryPointAndBothEditors() {
        List<Objection> missing =
                ApplicationRules.missing(ACCOUNT, new Plan(Map.of()), 0, TWO, PAGE);
        assertThat(missing).hasSize(ChecklistPoint.values().length);
        assertThat(missing).allSatisfy(one -> assertThat(one.mend()).isNotNull());
        assertThat(missing.getLast().sentence()).contains("minst 2 redaktörer och har ingen");
    }

    @ParameterizedTest
    @EnumSource(
            value = ChecklistPoint.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EDITORS"})
    void onePointWithoutAnswerIsThatPointAlone(ChecklistPoint point) {
        Map<ChecklistPoint, String> answers = new EnumMap<>(whole());
        answers.put(point, "  \n ");
        assertThat(ApplicationRules.missing(ACCOUNT, new Plan(answers), 2, TWO, PAGE))
                .extracting(missing -> String.valueOf(missing.mend()))
                .singleElement()
                .asString()
                .contains("#" + point.name());
    }

    @Test
    void checklistHasTheEightPointsOfTheGuideline() {
        assertThat(ChecklistPoint.values())
                .filteredOn(point -> point.kind() == ChecklistPoint.Kind.CHECKLIST)
                .hasSize(8);
    }

    @Test
    void wholeApplicationLacksNothing() {
        assertThat(ApplicationRules.missing(ACCOUNT, new Plan(whole()), 2, TWO, PAGE)).isEmpty();
    }

    @Test
    void oneEditorIsNotEnough() {
        assertThat(ApplicationRules.missing(ACCOUNT, new Plan(whole()), 1, TWO, PAGE))
                .extracting(Objection::rule)
                .containsExactly("K3");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void planIsWrittenInOnlyWhileItIsOpen(State state) {
        boolean open = Set.of(State.DRAFT, State.RETURNED, State.REOPENED).contains(state);
        assertThat(ApplicationRules.saving(application(state, 1), 1, new Plan(whole()), PAGE))
                .hasSize(open ? 0 : 1);
    }

    @Test
    void tooLongAnswersAndAnOlderFormAreToldTogether() {
        Map<ChecklistPoint, String> answers = new EnumMap<>(whole());
        answers.put(ChecklistPoint.NAME, "x".repeat(HandleRules.LONGEST_NAME + 1));
        answers.put(ChecklistPoint.PURPOSE, "x".repeat(ApplicationRules.LONGEST_ANSWER + 1));
        assertThat(ApplicationRules.saving(application(State.DRAFT, 2), 1, new Plan(answers), PAGE))
                .hasSize(3);
    }

    @Test
    void nothingComesBackWithoutAReason() {
        assertThat(ApplicationRules.returning(Map.of(), PAGE)).hasSize(1);
        assertThat(ApplicationRules.returning(Map.of(ChecklistPoint.UPKEEP, "Vem på lov?"), PAGE))
                .isEmpty();
    }

    @Test
    void whatNobodyCanReadIsNotKept() {
        assertThat(
                        new Plan(Map.of(ChecklistPoint.PURPOSE, " a\u0000\r\nb\u0007 "))
                                .answer(ChecklistPoint.PURPOSE))
                .isEqualTo("a\nb");
    }

    @ParameterizedTest
    @MethodSource("names")
    void newAccountIsCalledByPlatformAndName(String name, String handle) {
        assertThat(HandleRules.handle(Platform.FACEBOOK, name)).isEqualTo(handle);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("Örebro – Årsta äng", "facebook-orebro-arsta-ang"),
                Arguments.of("  Café 12!", "facebook-cafe-12"),
                Arguments.of("***", "facebook"));
    }

    private static Application application(State state, int version) {
        return new Application(
                ACCOUNT.id(),
                state,
                version,
                new Plan(whole()),
                "Leila Amiri, rektor",
                Instant.parse("2026-11-22T10:00:00Z"));
    }

    static Map<ChecklistPoint, String> whole() {
        Map<ChecklistPoint, String> answers = new EnumMap<>(ChecklistPoint.class);
        for (ChecklistPoint point : ChecklistPoint.answered()) {
            answers.put(
                    point, point.kind() == ChecklistPoint.Kind.CHECKLIST ? Plan.TICKED : "Svar");
        }
        answers.put(ChecklistPoint.ADDRESS, "https://www.facebook.com/naturskolan");
        answers.put(
                ChecklistPoint.PROFILE_TEXT,
                "Naturskolan drivs av Örebro kommun. https://www.orebro.se/socialamedier");
        return answers;
    }
}

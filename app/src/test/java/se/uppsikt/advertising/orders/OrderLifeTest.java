package se.uppsikt.advertising.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.advertising.orders.SomeOrder.ORDERER;
import static se.uppsikt.advertising.orders.SomeOrder.TODAY;
import static se.uppsikt.advertising.orders.SomeOrder.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.access.PersonId;
import se.uppsikt.advertising.orders.AdOrder.State;
import se.uppsikt.advertising.orders.OrderLifeRules.Cause;
import se.uppsikt.advertising.orders.SomeOrder.Typed;

/** N1: the life of an order, every state against every cause; who approves; what is asked anew. */
@Proves("N1")
class OrderLifeTest {
    private static final PersonId ANNA = new PersonId(UUID.randomUUID());
    private static final PersonId DAVID = new PersonId(UUID.randomUUID());
    private static final OrderTerms TERMS = Typed.WHOLE.terms();

    /** Written out by hand, so that an edge added by mistake is seen. */
    private static Map<Cause, State> life(State from) {
        return switch (from) {
            case DRAFT ->
                    Map.of(
                            Cause.WRITTEN, State.DRAFT,
                            Cause.HANDED_IN, State.HANDED_IN,
                            Cause.CANCELLED, State.CANCELLED);
            case HANDED_IN ->
                    Map.of(
                            Cause.APPROVED_BY_ONE, State.HALF_APPROVED,
                            Cause.APPROVED, State.APPROVED,
                            Cause.SENT_BACK, State.DRAFT,
                            Cause.REFUSED, State.REFUSED,
                            Cause.TAKEN_BACK, State.DRAFT,
                            Cause.CANCELLED, State.CANCELLED);
            case HALF_APPROVED ->
                    Map.of(
                            Cause.APPROVED, State.APPROVED,
                            Cause.SENT_BACK, State.DRAFT,
                            Cause.REFUSED, State.REFUSED,
                            Cause.TAKEN_BACK, State.DRAFT,
                            Cause.CANCELLED, State.CANCELLED);
            case APPROVED ->
                    Map.of(
                            Cause.CHANGED, State.HANDED_IN,
                            Cause.NOTED, State.APPROVED,
                            Cause.BEGUN, State.RUNNING,
                            Cause.ENDED, State.ENDED,
                            Cause.CANCELLED, State.CANCELLED);
            case RUNNING ->
                    Map.of(
                            Cause.CHANGED, State.HANDED_IN,
                            Cause.NOTED, State.RUNNING,
                            Cause.ENDED, State.ENDED,
                            Cause.CANCELLED, State.CANCELLED);
            case ENDED -> Map.of(Cause.EVALUATED, State.EVALUATED);
            case EVALUATED, REFUSED, CANCELLED -> Map.of();
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyEdgeStandsInTheTableAndNoOther(State from) {
        Map<Cause, State> leads = new HashMap<>();
        for (Cause cause : Cause.values()) {
            OrderLifeRules.LIFE.after(from, cause).ifPresent(to -> leads.put(cause, to));
        }
        assertThat(leads).isEqualTo(life(from));
    }

    @Test
    void nobodyApprovesWhatTheyHaveOrderedOrChangedOrHandedIn() {
        AdOrder order = order(State.HANDED_IN, TERMS, DAVID);

        assertThat(ApprovalRules.hindrance(ORDERER, order, null, List.of())).isPresent();
        assertThat(ApprovalRules.hindrance(DAVID, order, null, List.of())).isPresent();
        assertThat(ApprovalRules.hindrance(ANNA, order, null, List.of(ANNA))).isPresent();
        assertThat(ApprovalRules.hindrance(ANNA, order, null, List.of(DAVID))).isEmpty();
    }

    @Test
    void theSecondWhoApprovesIsNotTheFirst() {
        AdOrder order = order(State.HALF_APPROVED, TERMS, ORDERER);

        assertThat(ApprovalRules.hindrance(ANNA, order, ANNA, List.of()))
                .hasValueSatisfying(each -> assertThat(each).contains("redan godkänt"));
        assertThat(ApprovalRules.hindrance(DAVID, order, ANNA, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50 000, false", "'50 000,01', true", "49 999, false", "500 000, true", "x, false"})
    void muchMoneyTakesTwo(String budget, boolean two) {
        assertThat(ApprovalRules.two(Typed.WHOLE.budget(budget).terms(), 50_000)).isEqualTo(two);
    }

    @Test
    void moneyAudienceCreativeAndPeriodAreApprovedAnew() {
        assertThat(ChangeRules.again(TERMS, Typed.WHOLE.budget("12000").terms()))
                .as("the same, typed otherwise")
                .isEmpty();
        assertThat(ChangeRules.again(TERMS, Typed.WHOLE.reason("något annat").terms())).isEmpty();
        assertThat(ChangeRules.again(TERMS, Typed.WHOLE.budget("13000").terms()))
                .containsExactly("budget");
        assertThat(ChangeRules.again(TERMS, Typed.WHOLE.ages("18-31").terms()))
                .containsExactly("målgrupp");
        assertThat(ChangeRules.again(TERMS, Typed.WHOLE.chosenByProfile().terms()))
                .containsExactly("målgrupp");
        assertThat(ChangeRules.again(TERMS, Typed.WHOLE.text("Ny").terms()))
                .containsExactly("innehåll");
        assertThat(ChangeRules.again(TERMS, Typed.WHOLE.period("2026-12-05/2026-12-21").terms()))
                .containsExactly("period");
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, 2026-12-05/2026-12-20, false, ",
        "APPROVED, 2026-12-05/2026-12-20, true, BEGUN",
        "APPROVED, 2026-12-01/2026-12-20, false, BEGUN",
        "APPROVED, 2026-11-01/2026-11-30, false, ENDED",
        "RUNNING, 2026-11-01/2026-12-01, true, ",
        "RUNNING, 2026-11-01/2026-11-30, true, ENDED",
        "HANDED_IN, 2026-11-01/2026-11-30, true, ",
        "ENDED, 2026-11-01/2026-11-30, true, ",
        "CANCELLED, 2026-11-01/2026-11-30, true, "
    })
    void whatHasBeenApprovedBeginsAndEndsByItself(
            State state,
            String period,
            boolean spends,
            @org.jspecify.annotations.Nullable Cause next) {
        AdOrder order = order(state, Typed.WHOLE.period(period).terms(), ORDERER);

        assertThat(CourseRules.next(order, TODAY, spends).orElse(null)).isEqualTo(next);
    }
}

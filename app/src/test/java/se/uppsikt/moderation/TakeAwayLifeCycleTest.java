package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.moderation.TakedownWalk.isLawful;
import static se.uppsikt.moderation.TakedownWalk.taken;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.records.Facts.RegistrationState;

/**
 * M2: the life cycle of a take-away, over every state that can come to be and every step. What the
 * map of ways says, what the rules demand and where a step leads must be one and the same.
 */
@Proves("M2")
class TakeAwayLifeCycleTest {
    private final Set<TakedownFacts> reachable = TakedownWalk.reachable();

    @Test
    void aStepIsLawfulExactlyWhereTheMapHasAWay() {
        for (TakedownFacts standing : reachable) {
            for (TakedownStep step : TakedownStep.values()) {
                assertThat(isLawful(step, standing))
                        .as("%s at %s, %s", step, standing.stage(), standing)
                        .isEqualTo(ways(standing).anyMatch(way -> way.step() == step));
            }
        }
    }

    @Test
    void aStepLeadsWhereTheMapSays() {
        for (TakedownFacts standing : reachable) {
            for (TakedownStep step : TakedownStep.values()) {
                if (isLawful(step, standing)) {
                    Set<TakedownStage> goals = new LinkedHashSet<>();
                    ways(standing)
                            .filter(way -> way.step() == step)
                            .forEach(way -> goals.addAll(way.to()));
                    assertThat(taken(step, standing))
                            .as("%s from %s", step, standing)
                            .allMatch(after -> goals.contains(after.stage()));
                }
            }
        }
    }

    @Test
    void theMapHasNoWayThatNobodyCanWalk() {
        Set<TakedownStage.Way> walked = new LinkedHashSet<>();
        Set<String> arrived = new LinkedHashSet<>();
        for (TakedownFacts standing : reachable) {
            ways(standing)
                    .forEach(
                            way -> {
                                walked.add(way);
                                taken(way.step(), standing)
                                        .forEach(after -> arrived.add(way + "→" + after.stage()));
                            });
        }
        assertThat(walked).containsAll(TakedownStage.WAYS);
        assertThat(walked).containsAll(TakedownStage.WAYS_WHEN_THE_ENTRY_MAY_FOLLOW);
        assertThat(walked).containsAll(TakedownStage.WAYS_OUT_OF_REACH);
        for (TakedownStage.Way way : walked) {
            for (TakedownStage goal : way.to()) {
                assertThat(arrived).contains(way + "→" + goal);
            }
        }
    }

    @Test
    void everyStageComesToBe() {
        assertThat(reachable.stream().map(TakedownFacts::stage)).contains(TakedownStage.values());
    }

    @Test
    void theNextStepIsAlwaysLawful() {
        for (TakedownFacts standing : reachable) {
            standing.next().ifPresent(next -> assertThat(isLawful(next, standing)).isTrue());
        }
    }

    @Test
    void nothingIsRemovedBeforeItsEntryUnlessTheLawWantsItGone() {
        for (TakedownFacts standing : reachable) {
            if (isLawful(TakedownStep.REMOVE, standing)) {
                assertThat(standing.secured()).isTrue();
                assertThat(standing.awaitsSecond()).isFalse();
                if (!standing.entryMayFollow()) {
                    assertThat(standing.hideConfirmed()).isTrue();
                    assertThat(
                                    !standing.entryNeeded()
                                            || standing.registration()
                                                    == RegistrationState.REGISTERED)
                            .as("%s", standing)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void whatIsUnlawfulIsSecuredAndRegisteredWhereverItStands() {
        for (TakedownFacts standing : reachable) {
            if (!standing.begun() && !standing.removed()) {
                assertThat(isLawful(TakedownStep.JUDGE, standing))
                        .isEqualTo(!isLawful(TakedownStep.BEGIN, standing));
            }
            if (!standing.withinReach() && standing.begun() && !standing.removed()) {
                assertThat(standing.stage().over()).isNotEqualTo(standing.next().isPresent());
            }
        }
    }

    @Test
    void aRefusedRemovalTellsEverythingThatIsMissingAtOnce() {
        assertThat(StepRules.objections(TakedownStep.REMOVE, TakedownFacts.UNTOUCHED, "/x"))
                .extracting("rule")
                .containsExactly("M1", "M2", "M2", "H2", "H3");
        var begun =
                new TakedownFacts(
                        Reach.PUBLIC,
                        false,
                        false,
                        true,
                        true,
                        false,
                        RegistrationState.UNDECIDED,
                        false,
                        false,
                        true);
        assertThat(StepRules.objections(TakedownStep.REMOVE, begun, "/x"))
                .extracting("rule")
                .containsExactly("M5", "M2", "M2", "H2", "H3");
        assertThat(StepRules.objections(TakedownStep.REMOVE, begun, "/x"))
                .allMatch(objection -> objection.mend() != null);
    }

    private static Stream<TakedownStage.Way> ways(TakedownFacts standing) {
        if (!standing.withinReach()) {
            return TakedownStage.WAYS_OUT_OF_REACH.stream()
                    .filter(way -> way.from() == standing.stage());
        }
        Stream<TakedownStage.Way> urgent =
                standing.entryMayFollow()
                        ? TakedownStage.WAYS_WHEN_THE_ENTRY_MAY_FOLLOW.stream()
                        : Stream.empty();
        return Stream.concat(TakedownStage.WAYS.stream(), urgent)
                .filter(way -> way.from() == standing.stage());
    }
}

package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final Set<TakedownFacts> reachable = reachable();

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

    private static boolean isLawful(TakedownStep step, TakedownFacts standing) {
        return StepRules.objections(step, standing, "/moderering").isEmpty();
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

    /** Every standing that steps, and what others do meanwhile, can bring about. */
    private static Set<TakedownFacts> reachable() {
        Set<TakedownFacts> found = new LinkedHashSet<>();
        var waiting = new ArrayDeque<TakedownFacts>(List.of(TakedownFacts.UNTOUCHED));
        while (!waiting.isEmpty()) {
            TakedownFacts standing = waiting.remove();
            if (found.add(standing)) {
                for (TakedownStep step : EnumSet.allOf(TakedownStep.class)) {
                    if (isLawful(step, standing)) {
                        waiting.addAll(taken(step, standing));
                    }
                }
                waiting.addAll(meanwhile(standing));
            }
        }
        return found;
    }

    /** A registrar decides or enters; the platform hides; the author rewords, or takes it away. */
    private static List<TakedownFacts> meanwhile(TakedownFacts s) {
        var others = new ArrayList<TakedownFacts>();
        Arrays.stream(RegistrationState.values())
                .map(registration -> with(s, s.secured(), registration))
                .forEach(others::add);
        if (!s.removed()) {
            others.add(hiding(s, true, true));
            others.add(with(s, false, s.registration()));
        }
        others.add(reached(s, Reach.VANISHED));
        if (s.reach() == Reach.VANISHED) {
            others.add(reached(s, Reach.PUBLIC));
        }
        return others;
    }

    /** What a step makes so; begun on each kind of ground. */
    private static List<TakedownFacts> taken(TakedownStep step, TakedownFacts s) {
        return switch (step) {
            case HIDE ->
                    List.of(
                            taking(hiding(s, true, false), false, false, false),
                            with(taking(hiding(s, true, false), false, false, false), true),
                            taking(hiding(keptInOrder(s), true, false), false, false, false),
                            with(taking(hiding(s, true, false), false, false, true), true),
                            taking(hiding(s, true, false), false, false, true));
            case UNHIDE -> List.of(taking(hiding(s, false, false), false, false, false));
            case BEGIN ->
                    Stream.of(
                                    taking(s, true, false, false),
                                    taking(keptInOrder(s), true, false, false),
                                    taking(s, true, true, false),
                                    taking(s, true, false, true))
                            .map(begun -> with(begun, s.secured()))
                            .toList();
            case JUDGE ->
                    List.of(
                            taking(s, true, false, false),
                            with(taking(s, true, false, false), true),
                            taking(s, true, false, true),
                            with(taking(s, true, false, true), true));
            case ASSENT -> List.of(with(taking(s, true, false, s.entryMayFollow()), s.secured()));
            case DECLINE, ABANDON, RETRACT ->
                    List.of(taking(s, false, false, s.hidden() && s.entryMayFollow()));
            case SECURE -> List.of(with(s, true));
            case CONCEAL -> List.of(hiding(s, true, false));
            case DECIDE -> List.of(with(s, s.secured(), RegistrationState.TO_BE_REGISTERED));
            case ENTER -> List.of(with(s, s.secured(), RegistrationState.REGISTERED));
            case REMOVE ->
                    List.of(
                            new TakedownFacts(
                                    s.reach(),
                                    s.hidden(),
                                    s.hideConfirmed(),
                                    s.begun(),
                                    s.awaitsSecond(),
                                    s.secured(),
                                    s.registration(),
                                    true,
                                    s.entryMayFollow(),
                                    s.entryNeeded()));
        };
    }

    /** As on a ground that asks for no number in the register. */
    private static TakedownFacts keptInOrder(TakedownFacts s) {
        return new TakedownFacts(
                s.reach(),
                s.hidden(),
                s.hideConfirmed(),
                s.begun(),
                s.awaitsSecond(),
                s.secured(),
                s.registration(),
                s.removed(),
                s.entryMayFollow(),
                false);
    }

    private static TakedownFacts reached(TakedownFacts s, Reach reach) {
        return new TakedownFacts(
                reach,
                s.hidden(),
                s.hideConfirmed(),
                s.begun(),
                reach == Reach.PUBLIC && s.awaitsSecond(),
                s.secured(),
                s.registration(),
                s.removed(),
                s.entryMayFollow(),
                s.entryNeeded());
    }

    private static TakedownFacts hiding(TakedownFacts s, boolean hidden, boolean confirmed) {
        return new TakedownFacts(
                s.reach(),
                hidden,
                confirmed,
                s.begun(),
                s.awaitsSecond(),
                s.secured(),
                s.registration(),
                s.removed(),
                s.entryMayFollow(),
                s.entryNeeded());
    }

    private static TakedownFacts taking(
            TakedownFacts s, boolean begun, boolean awaitsSecond, boolean entryMayFollow) {
        return new TakedownFacts(
                s.reach(),
                s.hidden(),
                s.hideConfirmed(),
                begun,
                awaitsSecond,
                false,
                s.registration(),
                s.removed(),
                entryMayFollow,
                s.entryNeeded());
    }

    private static TakedownFacts with(TakedownFacts s, boolean secured) {
        return with(s, secured, s.registration());
    }

    private static TakedownFacts with(
            TakedownFacts s, boolean secured, RegistrationState registration) {
        return new TakedownFacts(
                s.reach(),
                s.hidden(),
                s.hideConfirmed(),
                s.begun(),
                s.awaitsSecond(),
                secured,
                registration,
                s.removed(),
                s.entryMayFollow(),
                s.entryNeeded());
    }
}

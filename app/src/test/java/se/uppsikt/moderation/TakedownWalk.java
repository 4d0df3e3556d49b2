package se.uppsikt.moderation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.uppsikt.records.Facts.RegistrationState;

/** Every standing of a take-away that steps, and what others do meanwhile, can bring about. */
final class TakedownWalk {
    private TakedownWalk() {}

    static boolean isLawful(TakedownStep step, TakedownFacts standing) {
        return StepRules.objections(step, standing, "/moderering").isEmpty();
    }

    /** Every standing that steps, and what others do meanwhile, can bring about. */
    static Set<TakedownFacts> reachable() {
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
    static List<TakedownFacts> taken(TakedownStep step, TakedownFacts s) {
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

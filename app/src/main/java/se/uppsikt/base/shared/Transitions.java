package se.uppsikt.base.shared;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The life of something: every state and edge in one table. The database's questions about states
 * are asked with sets taken from here, so that no edge stands anywhere else.
 *
 * @param <S> the states
 * @param <C> what moves it from one to another
 */
public final class Transitions<S extends Enum<S>, C extends Enum<C>> {
    private final List<Step<S, C>> steps;

    private Transitions(List<Step<S, C>> steps) {
        this.steps = steps;
    }

    /** An edge. */
    public record Step<S, C>(S from, C cause, S to) {}

    /** Edges of one cause to one state. */
    @SafeVarargs
    public static <S, C> List<Step<S, C>> steps(C cause, S to, S... from) {
        return Arrays.stream(from).map(each -> new Step<>(each, cause, to)).toList();
    }

    @SafeVarargs
    public static <S extends Enum<S>, C extends Enum<C>> Transitions<S, C> of(
            List<Step<S, C>>... steps) {
        return new Transitions<>(Stream.of(steps).flatMap(List::stream).toList());
    }

    public List<Step<S, C>> steps() {
        return steps;
    }

    /** Where it leads from here; empty when there is no such edge. */
    public Optional<S> after(S from, C cause) {
        return steps.stream()
                .filter(step -> step.from() == from && step.cause() == cause)
                .map(Step::to)
                .findFirst();
    }

    public boolean leads(S from, C cause) {
        return after(from, cause).isPresent();
    }

    /** The states from which it leads somewhere. */
    public Set<S> from(C cause) {
        Set<S> from = new LinkedHashSet<>();
        targets(cause).values().forEach(from::addAll);
        return from;
    }

    /** Each state that it leads to, with those from which it does. */
    public Map<S, Set<S>> targets(C cause) {
        Map<S, Set<S>> targets = new LinkedHashMap<>();
        for (Step<S, C> step : steps) {
            if (step.cause() == cause) {
                targets.computeIfAbsent(step.to(), none -> new LinkedHashSet<>()).add(step.from());
            }
        }
        return targets;
    }
}

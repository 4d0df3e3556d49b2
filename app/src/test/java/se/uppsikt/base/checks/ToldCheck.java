package se.uppsikt.base.checks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** A check that finds what a test tells it to. */
public record ToldCheck(String id, int place, boolean necessary, Supplier<Found> found)
        implements Check {
    public static ToldCheck of(String id, int place, boolean necessary, Found found) {
        return new ToldCheck(id, place, necessary, () -> found);
    }

    /** The door of these checks and no others. */
    public static Checks door(InstantSource time, Check... checks) {
        return new Checks(List.of(checks), Duration.ofMillis(300), time);
    }

    @Override
    public String name() {
        return "Sak " + id;
    }

    @Override
    public How how() {
        return How.settings("Gör så.", "--uppsikt." + id + "=värde");
    }

    @Override
    public Found look() {
        return found.get();
    }
}

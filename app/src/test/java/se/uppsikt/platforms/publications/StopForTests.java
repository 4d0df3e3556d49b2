package se.uppsikt.platforms.publications;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whoever may stop what is about to go out, while a test says so. */
public final class StopForTests implements PublicationPermit {
    private final AtomicReference<@Nullable String> why = new AtomicReference<>();

    void because(String words) {
        why.set(words);
    }

    void over() {
        why.set(null);
    }

    @Override
    public Optional<Stop> against(Publication publication) {
        return Optional.ofNullable(why.get()).map(Stop::meanwhile);
    }
}

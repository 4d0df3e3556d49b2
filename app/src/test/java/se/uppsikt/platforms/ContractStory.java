package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.sandbox.base.Citizen;

/** One platform in the sandbox, and what is asked of each of them alike. */
abstract class ContractStory extends PlatformStory {
    static final Duration BETWEEN = Duration.ofMillis(300);

    @Autowired private Connections connecting;

    PlatformSandbox outside;

    /** The platform in the sandbox that the account is connected to. */
    protected abstract PlatformSandbox outside();

    @BeforeEach
    void begin() {
        outside = outside();
        mended();
    }

    @AfterEach
    void end() {
        mended();
    }

    /** What is well already is not connected anew. */
    private void mended() {
        sandbox.spoiling().clear();
        outside.mend();
        if (connection().state() != Connection.State.LIVE
                || connection().problem() != null
                || connection().restUntil() != null) {
            reconnect();
        }
    }

    /** What is read by itself after it does not meet what is planned to go wrong next. */
    void reconnect() {
        Instant before = Instant.now();
        sandbox.spoiling().clear();
        connecting.connect(ACTOR, account(), outside.mend());
        soon().until(
                        () ->
                                connection().state() == Connection.State.LIVE
                                        && connection().restUntil() == null
                                        && readSince(before));
    }

    private boolean readSince(Instant before) {
        Instant read = connection().lastPollAt();
        return read != null && read.isAfter(before);
    }

    @Override
    protected Contribution comment(Citizen citizen) {
        return polled(outside.comment(outside.post(), citizen, words()), contribution -> true);
    }

    /** Until it has come in, told of or asked for. */
    Contribution polled(String key, Predicate<Contribution> when) {
        Supplier<Optional<Contribution>> found =
                () -> records.byKey(account().id(), new PlatformKey(key)).filter(when);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN)
                .until(
                        () -> {
                            if (found.get().isPresent()) {
                                return true;
                            }
                            poll();
                            return found.get().isPresent();
                        });
        return found.get().orElseThrow();
    }

    Contribution now(Contribution contribution) {
        return records.contribution(contribution.id());
    }

    static String key(Contribution contribution) {
        return contribution.key().value();
    }

    Capabilities can() {
        return platforms.capabilities(account().id());
    }

    /** Done, or by hand with the platform's reason; what it cannot do is never done. */
    Command ended(Command ordered, boolean able) {
        Command ended = until(ordered.id(), c -> c.settled() || c.state() == Command.State.BY_HAND);
        if (ended.state() == Command.State.BY_HAND) {
            assertThat(ended.problem()).isEqualTo(PlatformProblem.REFUSED);
            assertThat(platforms.plight(ended.id()).orElseThrow().words())
                    .as("%s", ended.deed())
                    .isNotBlank()
                    .endsWith(".");
        } else {
            assertThat(ended.state()).isEqualTo(Command.State.DONE);
        }
        if (!able) {
            assertThat(ended.state()).as("%s", ended.deed()).isEqualTo(Command.State.BY_HAND);
        }
        return ended;
    }
}

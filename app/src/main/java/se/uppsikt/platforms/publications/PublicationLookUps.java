package se.uppsikt.platforms.publications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.Retries;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.PublicationLifeRules.Cause;
import se.uppsikt.platforms.publications.PublicationRows.Held;

/**
 * What follows when the outcome of a publication was looked up. It is published again by itself
 * only when the platform has shown that it did not appear; what is merely not found is looked for
 * some minutes, and then a person decides.
 */
@Component
class PublicationLookUps {
    private static final Duration SOONEST = Duration.ofSeconds(5);

    private final PublicationTransitions book;
    private final InstantSource time;
    private final Duration patience;

    /**
     * @param patience how long it is looked for before a person is asked
     */
    PublicationLookUps(
            PublicationTransitions book,
            InstantSource time,
            @Value("${uppsikt.commands.look-for:PT2M}") Duration patience) {
        this.book = book;
        this.time = time;
        this.patience = patience;
    }

    /** Whether it appeared is unknown: it is looked up soon. */
    void doubt(Held held, PlatformTrouble trouble) {
        book.again(held, Cause.DOUBTED, trouble, SOONEST);
    }

    /** It is seen not to have appeared; what was refused is not tried in the same way once more. */
    void absent(Held held) {
        Publication publication = held.publication();
        boolean refused = publication.problem() == PlatformProblem.REFUSED;
        if (held.state() != State.UNCERTAIN && (refused || held.attempt() >= Retries.ENOUGH)) {
            book.hold(held, Cause.REFUSED, toldBefore(publication));
        } else {
            book.again(held, Cause.ABSENT, null, Duration.ZERO);
        }
    }

    private static PlatformTrouble toldBefore(Publication publication) {
        PlatformProblem problem = publication.problem();
        PlatformProblem told = problem == null ? PlatformProblem.OUTCOME_UNKNOWN : problem;
        String words = publication.words() == null ? told.what() + "." : publication.words();
        return new PlatformTrouble(told, "told before", words, null);
    }

    /**
     * Neither is seen.
     *
     * @param standing what stands there; null when that could not be seen
     */
    void unclear(Held held, @Nullable List<Standing> standing) {
        Duration gone = sinceSent(held);
        if (gone.compareTo(patience) < 0 && held.state() != State.UNCERTAIN) {
            book.again(held, Cause.DOUBTED, null, Retries.lookAgain(gone));
        } else {
            book.unsure(held, standing, Retries.lookLater(gone));
        }
    }

    /** The look itself failed. */
    void failed(Held held, PlatformTrouble trouble) {
        if (held.state() == State.UNCERTAIN) {
            unclear(held, null);
            return;
        }
        switch (trouble.problem()) {
            case TOKEN_EXPIRED -> book.hold(held, Cause.DOUBTED, trouble);
            case RATE_LIMITED -> book.again(held, Cause.DOUBTED, trouble, Retries.rest(trouble));
            case GONE, REFUSED, UNAVAILABLE, OUTCOME_UNKNOWN -> unclear(held, null);
        }
    }

    private Duration sinceSent(Held held) {
        Instant sent = held.lastSentAt();
        return sent == null ? patience : Duration.between(sent, time.instant());
    }
}

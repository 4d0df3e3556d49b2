package se.uppsikt.records.dataprotection;

import static se.uppsikt.base.shared.Transitions.steps;

import java.util.EnumSet;
import java.util.Set;
import se.uppsikt.base.shared.Transitions;
import se.uppsikt.records.dataprotection.DataRequest.Outcome;
import se.uppsikt.records.dataprotection.DataRequest.State;

/** Every state of a request about personal data, and every edge between them. */
final class DataRequestLife {
    static final Set<State> OVER =
            EnumSet.of(State.GRANTED, State.PARTLY_GRANTED, State.REFUSED, State.WITHDRAWN);

    static final Transitions<State, Cause> TABLE =
            Transitions.of(
                    steps(Cause.TAKE_UP, State.UNDER_WAY, State.RECEIVED),
                    steps(Cause.GRANT, State.GRANTED, State.RECEIVED, State.UNDER_WAY),
                    steps(
                            Cause.GRANT_PARTLY,
                            State.PARTLY_GRANTED,
                            State.RECEIVED,
                            State.UNDER_WAY),
                    steps(Cause.REFUSE, State.REFUSED, State.RECEIVED, State.UNDER_WAY),
                    steps(Cause.WITHDRAW, State.WITHDRAWN, State.RECEIVED, State.UNDER_WAY),
                    steps(
                            Cause.TAKE_UP_AGAIN,
                            State.UNDER_WAY,
                            State.GRANTED,
                            State.PARTLY_GRANTED,
                            State.REFUSED,
                            State.WITHDRAWN));

    private DataRequestLife() {}

    /** What moves a request on, with the word that the log has for it for ever. */
    enum Cause {
        TAKE_UP("data-request-taken-up", "Begäran togs om hand"),
        GRANT("data-request-granted", "Begäran bifölls"),
        GRANT_PARTLY("data-request-partly-granted", "Begäran bifölls till en del"),
        REFUSE("data-request-refused", "Begäran bifölls inte"),
        WITHDRAW("data-request-withdrawn", "Begäran togs tillbaka"),
        TAKE_UP_AGAIN("data-request-taken-up-again", "Begäran togs upp igen");

        private final String event;
        private final String swedish;

        Cause(String event, String swedish) {
            this.event = event;
            this.swedish = swedish;
        }

        String event() {
            return event;
        }

        String swedish() {
            return swedish;
        }
    }

    static Cause by(Outcome outcome) {
        return switch (outcome) {
            case KEPT, REFUSED -> Cause.REFUSE;
            case PARTLY -> Cause.GRANT_PARTLY;
            case GRANTED -> Cause.GRANT;
        };
    }
}

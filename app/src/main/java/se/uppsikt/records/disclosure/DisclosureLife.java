package se.uppsikt.records.disclosure;

import static se.uppsikt.base.shared.Transitions.steps;

import java.util.Set;
import se.uppsikt.base.shared.Transitions;
import se.uppsikt.records.disclosure.Disclosure.State;

/** Every state of a request and every way from one to another. */
final class DisclosureLife {
    /** Those in which nobody has anything more to do. */
    static final Set<State> OVER =
            Set.of(State.DISCLOSED, State.PARTLY_REFUSED, State.REFUSED, State.WITHDRAWN);

    static final Transitions<State, Cause> TABLE =
            Transitions.of(
                    steps(Cause.TAKE_UP, State.UNDER_WAY, State.RECEIVED, State.UNDER_WAY),
                    steps(Cause.DISCLOSE, State.DISCLOSED, State.UNDER_WAY, State.DECISION_ASKED),
                    steps(
                            Cause.DISCLOSE_PARTLY,
                            State.PARTLY_REFUSED,
                            State.UNDER_WAY,
                            State.DECISION_ASKED),
                    steps(Cause.REFUSE, State.REFUSED, State.UNDER_WAY, State.DECISION_ASKED),
                    steps(
                            Cause.ASK_DECISION,
                            State.DECISION_ASKED,
                            State.PARTLY_REFUSED,
                            State.REFUSED),
                    steps(Cause.APPEAL, State.APPEALED, State.PARTLY_REFUSED, State.REFUSED),
                    steps(Cause.TAKE_UP_AGAIN, State.UNDER_WAY, State.APPEALED, State.DISCLOSED),
                    steps(Cause.UPHELD, State.REFUSED, State.APPEALED),
                    steps(
                            Cause.WITHDRAW,
                            State.WITHDRAWN,
                            State.RECEIVED,
                            State.UNDER_WAY,
                            State.DECISION_ASKED,
                            State.APPEALED));

    private DisclosureLife() {}

    /** What moves a request on, with the word that the record has for it. */
    enum Cause {
        TAKE_UP("disclosure-taken-up", "Begäran togs om hand"),
        DISCLOSE("disclosure-granted", "Handlingarna lämnades ut"),
        DISCLOSE_PARTLY("disclosure-partly-refused", "Handlingarna lämnades ut delvis"),
        REFUSE("disclosure-refused", "Handlingarna lämnades inte ut"),
        ASK_DECISION("disclosure-decision-asked", "Ett skriftligt beslut begärdes"),
        APPEAL("disclosure-appealed", "Beslutet överklagades"),
        TAKE_UP_AGAIN("disclosure-taken-up-again", "Begäran togs upp igen"),
        UPHELD("disclosure-refusal-upheld", "Domstolen ändrade inte beslutet"),
        WITHDRAW("disclosure-withdrawn", "Begäran togs tillbaka");

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
}

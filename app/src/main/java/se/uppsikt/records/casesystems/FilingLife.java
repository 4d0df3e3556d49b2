package se.uppsikt.records.casesystems;

import static se.uppsikt.base.shared.Transitions.steps;

import se.uppsikt.base.shared.Transitions;
import se.uppsikt.records.casesystems.Filing.State;

/** Every state of a filing and every way from one to another. */
final class FilingLife {
    static final Transitions<State, Cause> TABLE =
            Transitions.of(
                    steps(Cause.SEND, State.SENT, State.PREPARED),
                    steps(
                            Cause.NUMBER,
                            State.CONFIRMED,
                            State.PREPARED,
                            State.SENT,
                            State.UNCONFIRMED,
                            State.REFUSED,
                            State.STOPPED),
                    steps(Cause.RENUMBER, State.CONFIRMED, State.CONFIRMED),
                    steps(Cause.LATE, State.UNCONFIRMED, State.SENT),
                    steps(
                            Cause.REFUSE,
                            State.REFUSED,
                            State.PREPARED,
                            State.SENT,
                            State.UNCONFIRMED),
                    steps(Cause.FAIL, State.STOPPED, State.PREPARED),
                    steps(
                            Cause.STOP,
                            State.STOPPED,
                            State.PREPARED,
                            State.SENT,
                            State.UNCONFIRMED,
                            State.REFUSED,
                            State.STOPPED),
                    steps(
                            Cause.AGAIN,
                            State.PREPARED,
                            State.SENT,
                            State.UNCONFIRMED,
                            State.REFUSED,
                            State.STOPPED),
                    steps(
                            Cause.AMEND,
                            State.PREPARED,
                            State.PREPARED,
                            State.SENT,
                            State.CONFIRMED,
                            State.UNCONFIRMED,
                            State.REFUSED));

    private FilingLife() {}

    /** What moves it on, with the word that the record has for it. */
    enum Cause {
        SEND("filing-sent", "Skickad till ärendesystemet"),
        NUMBER("filing-confirmed", "Fick nummer i ärendesystemet"),
        RENUMBER("filing-number-corrected", "Numret i ärendesystemet rättades"),
        LATE("filing-unconfirmed", "Inget nummer från ärendesystemet i tid"),
        REFUSE("filing-refused", "Avvisad av ärendesystemet"),
        FAIL("filing-failed", "Kom inte fram till ärendesystemet"),
        STOP("filing-stopped", "Ska inte skickas till ärendesystemet"),
        AGAIN("filing-ordered-again", "Skickas igen till ärendesystemet"),
        AMEND("filing-amended", "Ändrad, skickas på nytt till ärendesystemet");

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

package se.uppsikt.records;

/** The words by which the log names a fact and what it became; the log holds them for ever. */
final class FactWords {
    private FactWords() {}

    static String name(Fact fact) {
        return switch (fact) {
            case Fact.Seen _ -> "seen";
            case Fact.AnsweringBecame _ -> "answering";
            case Fact.VisibilityBecame _ -> "visibility";
            case Fact.RegistrationBecame _ -> "registration";
            case Fact.EntryCorrected _ -> "entry";
            case Fact.RetentionBecame _ -> "retention";
            case Fact.HoldBecame _ -> "hold";
            case Fact.SecrecyBecame _ -> "secrecy";
            case Fact.NeverShown _, Fact.ShownAgain _ -> "neverShown";
            case Fact.Archived _ -> "archived";
        };
    }

    static String value(Fact fact) {
        return switch (fact) {
            case Fact.Seen _ -> "SEEN";
            case Fact.AnsweringBecame(var answering) -> answering.name();
            case Fact.VisibilityBecame(var visibility, _) -> visibility.name();
            case Fact.RegistrationBecame(var registration) -> registration.name();
            case Fact.EntryCorrected _ -> "CORRECTED";
            case Fact.RetentionBecame(var retention) -> retention.name();
            case Fact.HoldBecame(boolean onHold) -> onHold ? "ON" : "OFF";
            case Fact.SecrecyBecame(boolean secret) -> secret ? "SECRET" : "OPEN";
            case Fact.NeverShown _ -> "NEVER_SHOWN";
            case Fact.ShownAgain _ -> "SHOWN_AGAIN";
            case Fact.Archived _ -> "ARCHIVED";
        };
    }
}

package se.uppsikt.platforms.publications;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;

/**
 * Something has been done about a publication, or has come of it. Published in the transaction that
 * records it. What it says stands in the records once it is published, and never here.
 */
public record PublicationDeed(Actor actor, Publication publication, What what, Instant at)
        implements AccountDeed {

    /** What it was. */
    public enum What {
        ORDERED("publication-ordered", "Lämnades för att publiceras"),
        CHANGED("publication-changed", "På plattformen"),
        DONE_BY_HAND("publication-done-by-hand", "Publicerades för hand på plattformen"),
        FOUND(
                "publication-found",
                "Det publicerades, enligt den som har sett efter på plattformen"),
        SENT_AGAIN(
                "publication-sent-again",
                "Det publicerades inte, enligt den som har sett efter, och skickas igen"),
        LET_GO("publication-let-go", "Får gå ut trots att tiden har gått"),
        GIVEN_UP("publication-given-up", "Publiceras inte som det var"),
        WITHDRAWN("publication-withdrawn", "Togs tillbaka innan det publicerades");

        private final String event;
        private final String swedish;

        What(String event, String swedish) {
            this.event = event;
            this.swedish = swedish;
        }
    }

    @Override
    public String event() {
        return what.event;
    }

    @Override
    public AccountId account() {
        return publication.account();
    }

    @Override
    public String sentence() {
        String form = publication.post().form().swedish() + ": ";
        if (what != What.CHANGED) {
            return form + what.swedish;
        }
        String trouble = publication.problem() == null ? "" : " – " + publication.problem().what();
        return form + publication.state().swedish() + trouble;
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of(
                "publication",
                publication.id().value().toString(),
                "state",
                publication.state().name(),
                "problem",
                publication.problem() == null ? "" : publication.problem().name(),
                "result",
                publication.result() == null ? "" : publication.result().value());
    }
}

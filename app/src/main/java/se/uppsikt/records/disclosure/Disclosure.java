package se.uppsikt.records.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.ContributionId;

/**
 * A request for public records, and how far it has come.
 *
 * @param arrivedAt when it came
 * @param clockFrom from when the clock runs: when it came, or when a decision in writing was asked
 *     for
 * @param handler who has it; null while nobody has
 * @param closedAt null while it is not over
 */
@Swedish("utlämnande")
public record Disclosure(
        DisclosureId id,
        Reference reference,
        Asked asked,
        Instant arrivedAt,
        Instant clockFrom,
        State state,
        @Nullable Handler handler,
        @Nullable Instant closedAt) {

    /**
     * What is asked for, and nothing else that the person does not want to tell (TF 2 kap. 18 §).
     *
     * @param what in the person's own words; empty where they stand in a document that is kept
     * @param contact where it is to be sent; null when the person has not said
     * @param source the document that is the request; null when it came in another way
     */
    public record Asked(
            String what,
            Wish wish,
            Format format,
            @Nullable String contact,
            @Nullable ContributionId source) {}

    /** Whoever has it. */
    public record Handler(PersonId person, String label) {}

    /** How it is wanted. */
    public enum Wish {
        PAGE("Hämta på sidan, med referensen"),
        MAIL("Med e-post"),
        PAPER("På papper"),
        /** Not offered to anybody: what a request in a thread or message begins with. */
        REPLY("Svar där begäran skrevs");

        private final String swedish;

        Wish(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** In which form; there is no duty to hand out in another than print (TF 2 kap. 16 §). */
    public enum Format {
        PDF("Som dokument (PDF)"),
        CSV("Som tabell (CSV), när det går"),
        JSON("Som data (JSON), när det går");

        private final String swedish;

        Format(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** How far it has come. */
    public enum State {
        RECEIVED("Har kommit in"),
        UNDER_WAY("Tas om hand"),
        DISCLOSED("Utlämnad"),
        PARTLY_REFUSED("Delvis utlämnad"),
        REFUSED("Inte utlämnad"),
        DECISION_ASKED("Ett skriftligt beslut begärs"),
        APPEALED("Överklagad"),
        WITHDRAWN("Återtagen");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        /** Whether something was kept from whoever asked. */
        public boolean refused() {
            return this == PARTLY_REFUSED || this == REFUSED;
        }
    }

    /** Whether somebody still has something to do. */
    public boolean open() {
        return closedAt == null;
    }
}

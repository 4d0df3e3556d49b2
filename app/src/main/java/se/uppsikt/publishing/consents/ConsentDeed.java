package se.uppsikt.publishing.consents;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** Something done with those who are shown and their bases; ids and codes, and no name. */
record ConsentDeed(Act act, Actor actor, Instant at, Map<String, String> particulars)
        implements OnRecord {
    ConsentDeed {
        particulars = Map.copyOf(particulars);
    }

    /** The deeds there are. */
    enum Act {
        ENTERED("participant-entered", "En medverkande skrevs in"),
        CHANGED("participant-changed", "Namn eller kontakt för en medverkande ändrades"),
        HANDED_OVER("participants-handed-over", "En annan verksamhet tog över sina medverkande"),
        FORGOTTEN("participant-contact-forgotten", "Kontaktuppgiften till en medverkande glömdes"),
        BASIS("legal-basis-entered", "En rättslig grund för en medverkande skrevs in"),
        AGREED("legal-basis-guardian-agreed", "En vårdnadshavares godkännande skrevs in"),
        LOOKED("participants-in-picture-told", "Någon sade vilka som går att känna igen i en bild");

        private final String word;
        private final String sentence;

        Act(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }
    }

    @Override
    public String event() {
        return act.word;
    }

    @Override
    public String sentence() {
        return act.sentence;
    }
}

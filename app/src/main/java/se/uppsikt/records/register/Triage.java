package se.uppsikt.records.register;

import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.Facts.RegistrationState;

/**
 * What whoever answers takes a document for (S12): the guideline's own sorts (chapter
 * Diarieföring), and whether anybody waits for an answer.
 */
@Swedish("sortering")
public enum Triage {
    /** Praise, thanks, a tagged friend: nothing is asked. */
    NEEDS_NO_ANSWER("Inget svar behövs", RegistrationState.KEPT_IN_ORDER),
    FEEDBACK("Synpunkt eller klagomål", RegistrationState.TO_BE_REGISTERED),
    IN_A_CASE("Rör ett ärende", RegistrationState.TO_BE_REGISTERED),
    STARTS_A_CASE("Startar ett ärende", RegistrationState.TO_BE_REGISTERED),

    /** To be handed out at once (tryckfrihetsförordningen 2 kap. 15–16 §§). */
    RECORDS_REQUEST("Begär ut en handling", RegistrationState.KEPT_IN_ORDER),

    /** It has a day of arrival that the law asks for (förvaltningslagen 22 and 43–45 §§). */
    FORMAL("Ansökan, faktura eller överklagande", RegistrationState.TO_BE_REGISTERED),
    KEPT_IN_ORDER("Hålls ordnad", RegistrationState.KEPT_IN_ORDER);

    private final String swedish;
    private final RegistrationState registration;

    Triage(String swedish, RegistrationState registration) {
        this.swedish = swedish;
        this.registration = registration;
    }

    public String swedish() {
        return swedish;
    }

    /** How a document so taken is registered; a registrar confirms it. */
    RegistrationState registration() {
        return registration;
    }

    /** Whether the number of a case belongs to it. */
    public boolean needsCase() {
        return this == IN_A_CASE;
    }
}

package se.uppsikt.moderation;

import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts;

/**
 * Whether others can see a contribution where the municipality could take it away from them. To
 * judge, secure, report and register depends on none of it (M4).
 */
enum Reach {
    PUBLIC("Det går att dölja eller ta bort på plattformen. Gör det där det syns."),
    OURS("Det här har kommunen själv skrivit. Ändra eller ta bort det på plattformen."),
    MESSAGE(
            "Ett meddelande syns bara för er som läser det här. Är det brottsligt: säkra det och"
                    + " polisanmäl här."),
    MENTION(
            "Det står på någon annans sida. Där kan kommunen varken dölja eller ta bort något, men"
                    + " det går att anmäla till plattformen."),
    UNNAMED(
            "Det är läst ur en export, som inte säger vad plattformen kallar det. Syns det ännu"
                    + " behöver det tas bort för hand på plattformen."),
    VANISHED("Det finns inte längre på plattformen. Vår kopia är kvar i Uppsikt.");

    private final String swedish;

    Reach(String swedish) {
        this.swedish = swedish;
    }

    static Reach of(Contribution contribution) {
        Facts facts = contribution.facts();
        if (facts.gone()) {
            return VANISHED;
        }
        if (!contribution.received()) {
            return OURS;
        }
        if (contribution.kind().apart()) {
            return MESSAGE;
        }
        if (contribution.kind() == ContributionKind.MENTION) {
            return MENTION;
        }
        return contribution.key().made() ? UNNAMED : PUBLIC;
    }

    /** What to tell whoever wants to take it away; of what is public, whoever wants to do less. */
    String swedish() {
        return swedish;
    }
}

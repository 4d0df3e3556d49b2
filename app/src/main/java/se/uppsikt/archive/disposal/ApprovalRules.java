package se.uppsikt.archive.disposal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.base.shared.Objection;

/** Who may approve which list (H5): two persons, and the second has seen what the first made. */
final class ApprovalRules {
    private ApprovalRules() {}

    /**
     * Every reason why it is not approved.
     *
     * @param list the fingerprint of the list that the person has seen
     * @param because why nothing is disposed of today; null when nothing stands against it
     */
    static List<Objection> against(
            PersonId me, Disposal one, String list, @Nullable String because) {
        List<Objection> objections = new ArrayList<>();
        if (one.state() != State.PREPARED) {
            objections.add(
                    of(
                            "Det finns inget att godkänna. Gallringen är i läget ”"
                                    + one.state().swedish()
                                    + "”."));
        }
        if (one.prepared().by().equals(me)) {
            objections.add(
                    Objection.of(
                            AuthorityRules.RULE,
                            "Du har förberett gallringen, och den som förbereder godkänner inte. Be en"
                                    + " annan arkivarie. Finns det ingen ger en administratör någon rollen.",
                            "Se vem som har rollen",
                            "/behorighet"));
        }
        if (!one.listing().digest().hex().equals(list)) {
            objections.add(of("Listan är inte den som du har sett. Läs sidan igen."));
        }
        if (one.listing().chosen() == 0) {
            objections.add(of("Det finns inget i listan som får gallras."));
        }
        if (because != null) {
            objections.add(of(because));
        }
        return objections;
    }

    static Objection of(String sentence) {
        return Objection.of(AuthorityRules.RULE, sentence);
    }
}

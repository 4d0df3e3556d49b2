package se.uppsikt.advertising.orders;

import java.time.Instant;
import java.util.UUID;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;

/**
 * Somebody wants to buy an ad.
 *
 * @param version counts every change, so that nobody writes over another's
 * @param round how many times it has been handed in
 * @param unit the service area that pays
 * @param orderer whoever began it
 * @param writer whoever changed it last
 */
@Swedish("annonsbeställning")
public record AdOrder(
        UUID id,
        int version,
        int round,
        State state,
        AccountId account,
        ServiceAreaId unit,
        PersonId orderer,
        PersonId writer,
        Names names,
        OrderTerms terms,
        Instant changedAt) {

    /**
     * What everybody was called when it was handed in: an account that is renamed later, or gets
     * another owner, does not change what was ordered.
     */
    public record Names(String account, String owner, String unit, String orderer) {}

    /** How far it has come. */
    public enum State {
        DRAFT("Utkast", "plain"),
        HANDED_IN("Väntar på godkännande", "soon"),
        HALF_APPROVED("Väntar på en till som godkänner", "soon"),
        APPROVED("Godkänd", "done"),
        RUNNING("Pågår", "public"),
        ENDED("Slut, ska utvärderas", "soon"),
        EVALUATED("Utvärderad", "done"),
        REFUSED("Avslagen", "due"),
        CANCELLED("Inställd", "plain");

        private final String swedish;
        private final String shape;

        State(String swedish, String shape) {
            this.swedish = swedish;
            this.shape = shape;
        }

        public String swedish() {
            return swedish;
        }

        /** The class of its chip. */
        public String shape() {
            return shape;
        }

        /** Whether what runs of it has been approved. */
        public boolean approved() {
            return switch (this) {
                case APPROVED, RUNNING, ENDED, EVALUATED -> true;
                case DRAFT, HANDED_IN, HALF_APPROVED, REFUSED, CANCELLED -> false;
            };
        }

        public boolean waits() {
            return this == HANDED_IN || this == HALF_APPROVED;
        }
    }

    public String address() {
        return "/annonser/bestallningar/" + id;
    }

    /** Such as {@code Sommarjobb 2027}; one that has no name yet is told by that. */
    public String heading() {
        return terms.name().isEmpty() ? "Beställning utan namn" : terms.name();
    }
}

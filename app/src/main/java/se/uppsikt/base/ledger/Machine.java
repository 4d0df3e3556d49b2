package se.uppsikt.base.ledger;

/**
 * A part of Uppsikt that acts by itself.
 *
 * @param part the module's Swedish name, such as {@code plattformar}
 */
public record Machine(String part) implements Actor {
    @Override
    public String label() {
        return "Uppsikt (" + part + ")";
    }
}

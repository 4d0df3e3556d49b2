package se.uppsikt.base.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts: an employee, or a part of Uppsikt itself ({@link Machine}). */
public interface Actor {
    /** How colleagues and registers name the actor, such as {@code Anna Berg, registrator}. */
    String label();

    /** The person's id; null where a part of Uppsikt acts. */
    default @Nullable UUID person() {
        return null;
    }
}

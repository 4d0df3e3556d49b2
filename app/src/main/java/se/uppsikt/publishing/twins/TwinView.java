package se.uppsikt.publishing.twins;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.SwedishTime;

/**
 * A pair as people see it.
 *
 * @param other the twin; null before there is one, and where the reader does not see it
 * @param speaking the open accounts that speak its language
 * @param mine whether the reader writes for one of them
 */
public record TwinView(
        Twin twin,
        Original original,
        @Nullable Original other,
        List<Account> speaking,
        boolean mine) {

    public String address() {
        return TwinPage.LIST + "/" + twin.id().value();
    }

    /** Such as {@code Tvilling på teckenspråk}. */
    public String title() {
        return "Tvilling på " + twin.language();
    }

    /** Whom it falls to, in a sentence. */
    public String fallsTo() {
        return speaking.isEmpty()
                ? "Ingen än: inget konto i bruk är utpekat för " + twin.language()
                : "Den som skriver för "
                        + String.join(" eller ", speaking.stream().map(Account::shown).toList());
    }

    /** Such as {@code Senast i morgon}. */
    public String due(Instant now) {
        return (twin.late(now) ? "Försenad sedan " : "Senast ")
                + SwedishTime.deadline(twin.dueAt(), now);
    }

    /** The shape of the chip of its time. */
    public String shape(Instant now) {
        return twin.late(now) ? "due" : "soon";
    }

    /** The shape of the chip of its state. */
    public String stateShape() {
        Twin.Closed closed = twin.closed();
        if (closed == null) {
            return twin.written() == null ? "public" : "held";
        }
        return switch (closed.outcome()) {
            case OUT, LINKED -> "done";
            case NOT_NEEDED, ORIGINAL_GONE -> "plain";
        };
    }
}

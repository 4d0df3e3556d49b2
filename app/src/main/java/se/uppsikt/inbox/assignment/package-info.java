/**
 * One contribution handed over to a service area or a colleague (S7).
 *
 * <p>Owns who has handed what to whom, the receipt, and what was suggested as an answer. Nothing of
 * the contribution changes: it keeps its arrival and its deadline, and stays in the lists it stood
 * in. A hand-over's life: waiting for a receipt → received → settled when the contribution is
 * answered, closed or gone. What nobody has received in time returns by itself to whoever handed it
 * over; the receiver gives back and the sender takes back by hand.
 *
 * <p>Receivers who answer on the account do as always. Others are lent what stands in public, that
 * contribution alone with its thread, and suggest an answer that somebody else sends; rights on the
 * account are given to nobody. What is confidential is handed only to those who read it already,
 * also within the municipality (B6; OSL 8 kap. 1 §; decision 0064).
 *
 * <p>Must never: answer, change a deadline, or let anybody read what is no longer public.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "inbox.languages",
            "policy",
            "records",
            "records.threads"
        })
package se.uppsikt.inbox.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * That every account is kept under supervision (S8; lagen 1998:112 om ansvar för elektroniska
 * anslagstavlor 4 §), and that somebody hears when it is urgent (S3, S11).
 *
 * <p>Owns the looks: the first each day by somebody who answers for the account, kept as evidence
 * in a table and in the log. A look is a person's deed – the account's queue was opened, something
 * in it was opened or acted on, or it was empty and somebody says so. What a browser fetches by
 * itself is none. A working day during which the account was active and nobody looked is missed,
 * and stays so.
 *
 * <p>Owns the roster – who is on duty and who answers for accounts, with addresses – and the
 * alarms: what may be danger to life is told once to whoever is on duty, and goes on to those who
 * answer for the account when nobody has opened it in time. A roster with nobody is told as a
 * fault. A danger ends when somebody says what was done about it, and by nothing else.
 *
 * <p>Owns the letters to those who answer for accounts: whatever is late or waits for somebody
 * else, in the inbox and in moderation, by {@link se.uppsikt.inbox.supervision.Owed what it is}.
 *
 * <p>The inbox tells it what people do, by call; what it must know of the inbox is told by {@link
 * se.uppsikt.inbox.supervision.WaitingFigures}.
 *
 * <p>Must never: note a look that no person has made, or take one back; tell in an alarm what
 * somebody wrote.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "accounts.turns",
            "base.database",
            "base.ledger",
            "base.mail",
            "base.remembered",
            "base.shared",
            "policy",
            "records"
        })
package se.uppsikt.inbox.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package se.uppsikt.inbox.supervision;

import java.time.Instant;
import java.time.LocalDate;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;

/**
 * The first time on a day that somebody who answers for an account looked it over.
 *
 * @param by as colleagues name who it was
 */
@Swedish("översyn")
public record Look(AccountId account, LocalDate day, String by, Instant at) {}

/**
 * What seldom changes and every page leans on – people and their roles, the organisation, the
 * register of accounts, the guideline in force – is kept in memory for as long as the tables that
 * hold it are as they were.
 *
 * <p>The tables count their own changes in the transaction that makes them, whoever makes it, so
 * that every node knows at its next question. A room has its tables counted in a migration of its
 * own, by a trigger that calls {@code remembered.count_change()}.
 *
 * <p>Must never: remember what a citizen wrote, or anything of a table that counts no changes; be
 * asked for what depends on the time without the day in the question.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "base.shared")
package se.uppsikt.base.remembered;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

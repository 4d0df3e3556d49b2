/**
 * PostgreSQL: the embedded one and the municipality's own, how it is told what it must be able to
 * do, and the few idioms that all SQL here shares – arrays and times both ways, advisory locks, the
 * forms of Swedish words in a search.
 *
 * <p>Durability is switched on here (fsync, full_page_writes, synchronous_commit); the embedded
 * server comes with it off. What is acknowledged is on disk.
 *
 * <p>Must never: hold a table of its own besides the history of migrations; know what a room keeps
 * in its tables.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base.checks", "base.shared"})
package se.uppsikt.base.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

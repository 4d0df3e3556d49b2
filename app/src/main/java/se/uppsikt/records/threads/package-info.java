/**
 * Posts with their comments and conversations: read in parts and in reading order, and what answers
 * what in them. A thread may have a hundred thousand contributions; what is read is one part of it,
 * and a question costs as much as what it shows.
 *
 * <p>Must never: read a whole thread into memory.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "base.database", "base.shared", "records"})
package se.uppsikt.records.threads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

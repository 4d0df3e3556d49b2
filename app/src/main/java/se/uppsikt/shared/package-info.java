/**
 * What every module may use and none owns: time, hashes, ids, refusals, the life line and the
 * plumbing of pages, documents and database. Two dozen types and no word of the office's business.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package se.uppsikt.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * How an export is gone through, whoever wrote it (A5): the files of a plan in an order that is the
 * same every time, the elements of each one after the other with the bytes they have there, and the
 * name by which each is known again. Which files there are and what an element says is the room of
 * the platform's; so is nothing here, but for whose export it is and for what several share.
 *
 * <p>Its forms: lists in JSON, tables, pages of HTML. Must never: hold a whole export in memory;
 * leave anything without a {@link se.uppsikt.platforms.imports.Reason}; believe what a file says of
 * itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "base.shared",
            "platforms.imports",
            "platforms.meta",
            "records",
            "records.destruction"
        })
package se.uppsikt.platforms.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

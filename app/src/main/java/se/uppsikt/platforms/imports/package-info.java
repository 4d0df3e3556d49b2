/**
 * Exports that a person hands in, so that the years before Uppsikt are kept too (A5): safe
 * unpacking, where the reading stands, what was read and what could not be, told in a report. What
 * an export holds is known by the platform's own {@link se.uppsikt.platforms.imports.ExportReader}.
 *
 * <p>Its life: handed in → reading → done, or stopped with the reason; it is taken up where it
 * stood. Must never: end as done when something was not read; believe a name or a size that a
 * stranger's file gives.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.console",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "base.storage",
            "policy",
            "records",
            "records.destruction",
            "records.journal",
            "records.keeping"
        })
package se.uppsikt.platforms.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

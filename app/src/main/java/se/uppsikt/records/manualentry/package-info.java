/**
 * What came elsewhere than to an account of the municipality: to an official's own Messenger, by
 * text message, by telephone, as a screenshot. It is entered by hand with its file, when it came
 * and who received it, and becomes a record like others (H9; tryckfrihetsförordningen 2 kap. 8–9
 * §§, förvaltningslagen 27 §).
 *
 * <p>Must never: let the time of entering stand for the time of arrival; change what was entered;
 * answer it on a platform, where it never was.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.ledger",
            "base.media",
            "base.shared",
            "records",
            "records.journal"
        })
package se.uppsikt.records.manualentry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

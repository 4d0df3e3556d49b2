/**
 * What goes out and has gone out, day by day: a week or a month of all accounts that somebody
 * writes for, with whose week of a relay it is (P1, K5) and what comes again and is not written yet
 * (P11).
 *
 * <p>Owns nothing: it asks drafts, publications and formats for the days that are shown, and no
 * more.
 *
 * <p>Must never: show a draft to somebody who does not write for its accounts.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "accounts.turns",
            "base.shared",
            "platforms.publications",
            "publishing",
            "publishing.formats",
            "publishing.twins"
        })
package se.uppsikt.publishing.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

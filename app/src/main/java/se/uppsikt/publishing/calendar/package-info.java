/**
 * What goes out and has gone out, day by day: a week or a month of all accounts that somebody
 * writes for, with whose week of a relay it is (P1, K5).
 *
 * <p>Owns nothing: it asks drafts and publications for the days that are shown, and no more.
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
            "publishing.twins"
        })
package se.uppsikt.publishing.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What comes again: a name, a rhythm and words to begin with, such as {@code Tillbakablick} every
 * Friday (P11). In the calendar the occasions to come stand as empty places.
 *
 * <p>Owns formats, and which of their occasions are taken by a draft or passed over. The others are
 * reckoned within the days that somebody looks at, so that nothing grows.
 *
 * <p>Must never: write or publish anything by itself; make two drafts of one occasion; take a draft
 * away because its format was changed.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "base.web",
            "publishing"
        })
package se.uppsikt.publishing.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

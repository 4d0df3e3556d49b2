/**
 * What the same person has written to us before (S10), for whoever answers: so that nobody asks
 * twice for what was told last week.
 *
 * <p>The same person is the same id on the same platform, as the platform tells it; never a name,
 * and never somebody on another platform. Only what came before, to accounts that the reader may
 * read, messages and what is secret only where they may be read (B6); it is asked for by whoever
 * may answer what it begins from, and fetched when it is asked for.
 *
 * <p>Owns no data. Must never: count, sum up or mark anything about a person, for that would be a
 * profile of opinions (regeringsformen 2 kap. 3 §; dataskyddsförordningen art. 9); be searched by
 * name; show what is withheld or disposed of; read more than a page of each shelf.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.shared",
            "records",
            "records.readers"
        })
package se.uppsikt.inbox.earlier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

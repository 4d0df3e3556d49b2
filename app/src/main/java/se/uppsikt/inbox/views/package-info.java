/**
 * What narrows the inbox's list: the kind of a contribution, what the rules point at in it (M8),
 * the language it is written in, the service area that answers for its account, that nobody has
 * opened it (S8), that nobody answers it now (S9). It is kept in the address, and a person may give
 * it a name.
 *
 * <p>Owns the saved views, each there for one person alone: nobody else sees, counts or is told of
 * them, and they are not on record. A view keeps what is asked for and nothing of what is found;
 * what may be read is asked anew each time (B6), so a view outlives the right to what it shows.
 *
 * <p>Must never: find what the list itself would not show; read on and on for what is rare, for
 * after so many it says how far it has looked; keep the words of a search, which would be a watch
 * over whoever is named in it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.remembered",
            "base.shared",
            "base.web",
            "inbox.languages",
            "moderation",
            "moderation.suggestions",
            "records"
        })
package se.uppsikt.inbox.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

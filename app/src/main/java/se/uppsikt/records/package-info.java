/**
 * The public records: what came in or was drawn up, kept verbatim from the second it was written.
 *
 * <p>Owns the journal of originals (bytes as they came, with SHA-256), contributions with all their
 * versions and media, the four independent facts about each (answer, visibility, registration,
 * retention, and hold), the register (diarium) and the ledger. A contribution's life: kept → seen →
 * answered → perhaps hidden or removed → perhaps registered → archived; every step is a {@link
 * se.uppsikt.records.Keepable} event that this module writes down in the same transaction. A
 * judgement whose record cannot be written does not commit.
 *
 * <p>Must never: change or delete an original, a version or a ledger row; call a platform; write
 * contents or names to a log. Law: tryckfrihetsförordningen 2 kap., OSL 5 kap., arkivlagen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "policy", "accounts"})
package se.uppsikt.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

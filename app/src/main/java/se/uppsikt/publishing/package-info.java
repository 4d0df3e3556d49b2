/**
 * What the municipality says of its own, from the first word until it goes out (P1–P3): written for
 * several accounts at once, judged by the gate while it is written, approved by somebody else where
 * the profile says so, and ordered with {@link se.uppsikt.platforms.publications.Publications},
 * which sees to it that it goes out once.
 *
 * <p>Owns drafts. A draft is no public record until what it says is published or it is taken in to
 * an archive (TF 2 kap. 12 §): one that is thrown is gone. What was approved is what goes out: who
 * changes a word of it asks for approval again.
 *
 * <p>Must never: let out what the gate holds back without a reason on record, or what nobody has
 * approved where somebody must; change what somebody else is writing at the same time.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "accounts.turns",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "platforms",
            "platforms.publications",
            "policy",
            "publishing.consents",
            "publishing.gate",
            "publishing.imagetext",
            "publishing.language",
            "publishing.mediabank",
            "records"
        })
package se.uppsikt.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

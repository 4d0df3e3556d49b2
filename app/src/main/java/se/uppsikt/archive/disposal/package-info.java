/**
 * Disposal (H5; arkivlagen 10 §): what the municipality may destroy, under which decision, and the
 * record of what became of it. What is destroyed, and how, is the room {@code records.destruction};
 * this is the office's side.
 *
 * <p>Owns the decisions, the crisis periods, the disposals with their lists, and their records. A
 * disposal's life: prepared in portions into a list that is frozen → approved by another person,
 * who approves that list and no other → carried out in portions, each of which asks again about
 * every item → its files gone → its record written. It can be stopped and goes on from its place;
 * every edge stands in {@link se.uppsikt.archive.disposal.DisposalLife}.
 *
 * <p>What may not go is named one by one, with every reason. Reasons come from those who know them:
 * holds, disclosure, the register, {@link se.uppsikt.records.holds.StillOwed}, destruction itself.
 *
 * <p>Must never: dispose without a decision in force that day, let one person both prepare and
 * approve, dispose while a crisis goes on, or change a decision or a record.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.pdf",
            "base.shared",
            "crisis",
            "records",
            "records.destruction",
            "records.disclosure",
            "records.holds",
            "records.readers",
            "records.register"
        })
package se.uppsikt.archive.disposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

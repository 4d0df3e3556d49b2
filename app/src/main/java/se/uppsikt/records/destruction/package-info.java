/**
 * Destruction: what is disposed of is really gone, and the proof that it was there stays (H5;
 * arkivlagen 10 §). That it may go, and that two people have said so, is decided elsewhere and
 * comes here as a {@link se.uppsikt.records.destruction.DisposalId}.
 *
 * <p>Owns {@code records.destroyed}, by which alone the database lets anything be made empty: a row
 * there blanks what the contribution says in the tables of every room, and the fingerprints, the
 * numbers, the times and what was decided stay. An original that holds others too is cut. What lies
 * left on the disk afterwards – dead rows, the write-ahead log, files – goes when the disposal is
 * purged. Life: decided → blanked with the decision → purged from the disk.
 *
 * <p>Must never: touch what is on hold; leave content without telling; call a thing gone that is
 * not.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "records",
            "records.journal",
            "records.keeping"
        })
package se.uppsikt.records.destruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What people ask about their own personal data – erasure, an extract, rectification, objection –
 * and the register of processing (H10, H11; dataskyddsförordningen articles 12, 15–21 and 30).
 *
 * <p>A request is entered by whoever works with it; the clock of one month runs from when it came.
 * What was written about or by the person is looked for under the reader's own rights. Its life:
 * received → under way → granted, partly granted or refused; withdrawn by whoever asked. Every edge
 * stands in {@link se.uppsikt.records.dataprotection.DataRequestLife}. An extract is given out as
 * public records are, by the room {@code disclosure}.
 *
 * <p>Must never: send an extract by mail; take anything away by itself – what a decision leads to
 * is done where such things are decided; put a name on the log.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.mail",
            "base.pdf",
            "base.shared",
            "policy",
            "records",
            "records.disclosure",
            "records.readers",
            "records.search"
        })
package se.uppsikt.records.dataprotection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What everybody needs to know, in sign language and in other languages too (P5).
 *
 * <p>Owns which accounts speak another language, what somebody has said of a draft about it, and
 * the pairs: what has gone out, and its twin. A pair begins in the transaction in which the first
 * account of a draft is known to be out, with a last day in working days. Its life: waiting → being
 * written → out; or linked by hand, not needed, or ended since the original is gone. It is done
 * only when both are out. Decision 0131.
 *
 * <p>Must never: let a twin have a twin; stop what goes out because its twin is not there; show a
 * pair to somebody who writes for neither account of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "platforms.publications",
            "policy",
            "publishing",
            "publishing.gate",
            "records"
        })
package se.uppsikt.publishing.twins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

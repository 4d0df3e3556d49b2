/**
 * The register (diarium): the judgement whether a contribution is registered, its number in a
 * series without gaps for each committee and year, its correction on record, secrecy, and the
 * public view that can leave names out (H2, H3; OSL 5 kap. 1–5 §§).
 *
 * <p>Must never: reuse a number; show in public what is secret or undecided; hold a comment's text
 * as the subject by default.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "policy",
            "records",
            "records.evidence",
            "records.journal",
            "records.readers",
            "records.search"
        })
package se.uppsikt.records.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Disclosure: somebody asks for public records and gets them (H6; tryckfrihetsförordningen 2 kap.
 * 15–20 §§, OSL 6 kap. 2–5 §§). Owns the requests with their clock, what belongs to each, and what
 * became of it.
 *
 * <p>A request comes by the public page, in a document that somebody who answers has taken for one,
 * or is written down by a registrar. Its life: received → under way → disclosed, partly refused or
 * refused; withdrawn by whoever asked. A refusal may become a decision of the authority and an
 * appeal. Every edge stands in {@link se.uppsikt.records.disclosure.DisclosureLife}.
 *
 * <p>Must never: ask who somebody is or why; tell whoever has no reference that a request is there;
 * show a registrar what stands in a document that is not for that registrar.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.secrets",
            "base.shared",
            "policy",
            "records",
            "records.holds",
            "records.readers",
            "records.register",
            "records.search"
        })
package se.uppsikt.records.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Redaction: what of the documents of a request is given out, and the documents that are made of it
 * (H6; OSL, tryckfrihetsförordningen 2 kap. 15–20 §§). Owns the marks, each with its provision, the
 * choice for each document, and what was given out.
 *
 * <p>Whoever suggests marks does so through {@link se.uppsikt.records.redaction.MarkSuggestions};
 * nothing is marked before a person has said so. What is given out is made anew from what is left
 * ({@link se.uppsikt.records.redaction.RedactedDocument}): what was taken away has never been in
 * it, not under a box and not in the metadata. The same choices give the same bytes.
 *
 * <p>Must never: put a word that is marked in a document, a log or a file's name; mark by itself;
 * change what is kept.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.mail",
            "base.media",
            "base.pdf",
            "base.shared",
            "policy",
            "records",
            "records.destruction",
            "records.disclosure",
            "records.readers"
        })
package se.uppsikt.records.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

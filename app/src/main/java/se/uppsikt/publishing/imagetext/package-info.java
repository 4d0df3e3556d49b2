/**
 * What is written in a picture (P4), read by the program tesseract where it is installed, so that
 * it can be compared with what stands in the post. Where it is not, somebody is asked.
 *
 * <p>The program is another's and gets no stranger's bytes: a picture is opened here first, made
 * smaller when it is large, and handed over as one of our own. It runs without a shell, for a
 * limited time, one at a time, and what it cannot read is told as unread.
 *
 * <p>Must never: call a picture wordless that nobody has read; read one in a transaction.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base.checks",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "publishing.mediabank"
        })
package se.uppsikt.publishing.imagetext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

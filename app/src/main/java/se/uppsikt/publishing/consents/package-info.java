/**
 * Who can be recognised in what goes out, and with which legal basis they are shown (H7;
 * dataskyddsförordningen articles 6 and 7).
 *
 * <p>Owns the people, known by what is needed to find them again and no more, their bases, and who
 * is seen in which picture. A basis is a consent, a contract, an obligation in law or a task of
 * public interest; a public authority has no other ground to show somebody on. It is about certain
 * pictures, on certain platforms, from a day and perhaps to another. For a child a guardian says
 * yes too. Its life: entered → withdrawn or ended; it is never rewritten, so that what was said can
 * be shown. A unit keeps its own people; the data protection officer reads all. Decision 0128.
 *
 * <p>Must never: put a name on the log; ask why somebody withdraws; call covered what nobody has
 * looked at.
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
            "publishing.mediabank"
        })
package se.uppsikt.publishing.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

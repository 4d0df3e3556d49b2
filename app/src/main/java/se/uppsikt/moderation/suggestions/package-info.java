/**
 * Rules that anybody can read, which look at a text and point (M8): danger to life and children at
 * risk; personal identity numbers, telephone numbers, what is told of somebody else's health;
 * threats, slurs and sexual insult in the forms people write them; what may be a request, an
 * appeal, part of a case or a mere thank-you; links, the same again and again. Each suggestion
 * names its rule; how often the rules are right is measured on a labelled collection and shown.
 *
 * <p>Must never: act; keep a place in a text together with its words; know who has which opinion.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "base.database",
            "base.shared",
            "records",
            "records.redaction"
        })
package se.uppsikt.moderation.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Rules that anybody can read, which look at a text and point: personal identity numbers, telephone
 * numbers, threats and slurs in the forms people write them, links, the same again and again (M8).
 * Each suggestion names its rule; how often the rules are right is measured on a labelled
 * collection and shown.
 *
 * <p>Must never: act; keep a place in a text together with its words; know who has which opinion.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"accounts", "base.database", "base.shared", "records"})
package se.uppsikt.moderation.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

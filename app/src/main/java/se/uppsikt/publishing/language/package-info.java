/**
 * Advice on the language of what is about to be published (P3): how heavy it is to read, words from
 * the chancery, emoji, hashtags, links, capitals, tone, spelling. Every rule can be read, and
 * turned off by its word.
 *
 * <p>The words to avoid and what to write instead stand in tables among the resources. Spelling and
 * grammar are LanguageTool's, which is fetched when it is first asked for and never before.
 *
 * <p>Must never: stand in anybody's way, change a text, or send one away to be looked at.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "base.shared", "policy"})
package se.uppsikt.publishing.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Measurements of the rules that suggest; in their package, since only their door is public. */
@NullMarked
package se.uppsikt.moderation.suggestions;

import org.jspecify.annotations.NullMarked;

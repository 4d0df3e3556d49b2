@NullMarked
package se.uppsikt.moderation.suggestions;

import org.jspecify.annotations.NullMarked;

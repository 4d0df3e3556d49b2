@NullMarked
package se.uppsikt.moderation.police;

import org.jspecify.annotations.NullMarked;

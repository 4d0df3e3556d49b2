@NullMarked
package se.uppsikt.moderation;

import org.jspecify.annotations.NullMarked;

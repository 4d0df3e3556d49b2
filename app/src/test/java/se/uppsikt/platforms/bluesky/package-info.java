@NullMarked
package se.uppsikt.platforms.bluesky;

import org.jspecify.annotations.NullMarked;

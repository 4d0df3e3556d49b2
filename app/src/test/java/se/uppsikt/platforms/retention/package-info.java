@NullMarked
package se.uppsikt.platforms.retention;

import org.jspecify.annotations.NullMarked;

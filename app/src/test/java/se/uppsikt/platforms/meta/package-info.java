@NullMarked
package se.uppsikt.platforms.meta;

import org.jspecify.annotations.NullMarked;

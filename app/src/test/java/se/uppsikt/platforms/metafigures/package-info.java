@NullMarked
package se.uppsikt.platforms.metafigures;

import org.jspecify.annotations.NullMarked;

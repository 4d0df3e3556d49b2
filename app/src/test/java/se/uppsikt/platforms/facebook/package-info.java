@NullMarked
package se.uppsikt.platforms.facebook;

import org.jspecify.annotations.NullMarked;

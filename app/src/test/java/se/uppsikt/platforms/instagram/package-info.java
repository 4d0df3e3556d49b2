@NullMarked
package se.uppsikt.platforms.instagram;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.platforms.linkedin;

import org.jspecify.annotations.NullMarked;

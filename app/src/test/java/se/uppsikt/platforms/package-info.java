@NullMarked
package se.uppsikt.platforms;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.platforms.intake;

import org.jspecify.annotations.NullMarked;

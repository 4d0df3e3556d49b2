@NullMarked
package se.uppsikt.platforms.youtube;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.platforms.connecting;

import org.jspecify.annotations.NullMarked;

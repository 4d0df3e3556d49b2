@NullMarked
package se.uppsikt.inbox;

import org.jspecify.annotations.NullMarked;

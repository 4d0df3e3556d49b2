@NullMarked
package se.uppsikt.access.sessions;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.publishing.gate;

import org.jspecify.annotations.NullMarked;

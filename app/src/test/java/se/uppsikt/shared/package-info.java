@NullMarked
package se.uppsikt.shared;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.archive;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.archive.disposal;

import org.jspecify.annotations.NullMarked;

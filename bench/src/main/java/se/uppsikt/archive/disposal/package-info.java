/** Measurements of disposal; in its package, since how it works is nobody else's business. */
@NullMarked
package se.uppsikt.archive.disposal;

import org.jspecify.annotations.NullMarked;

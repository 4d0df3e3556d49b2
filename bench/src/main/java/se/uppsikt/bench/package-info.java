/** Measurements, side by side with a peer or a physical floor; see {@code bench/README.md}. */
@NullMarked
package se.uppsikt.bench;

import org.jspecify.annotations.NullMarked;

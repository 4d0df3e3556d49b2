/**
 * Measurements of the package writer; in its package, since the writer is nobody else's business.
 */
@NullMarked
package se.uppsikt.archive;

import org.jspecify.annotations.NullMarked;

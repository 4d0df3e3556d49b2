/**
 * PDF/A-2b out of HTML, for documents that are to be kept: typefaces, colour profile, metadata and
 * enclosed files (riksarkivets föreskrifter om format, RA-FS 2009:2).
 *
 * <p>Must never: fetch anything from a network while it draws.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "base.media")
package se.uppsikt.base.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

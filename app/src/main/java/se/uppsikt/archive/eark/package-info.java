/**
 * The format of a delivery: METS, PREMIS, CITS ERMS and the zip, as a stream with SHA-512 of every
 * file (E-ARK CSIP and SIP 2.1.0; in Sweden FGS Paketstruktur 2.0). Knows files and their
 * descriptions, not what an account is.
 *
 * <p>Must never: write a random id or the clock, since the same data gives the same bytes; leave a
 * half-written package under a whole one's name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base.media", "base.shared"})
package se.uppsikt.archive.eark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

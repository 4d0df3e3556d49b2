/**
 * The files that are kept: media, exports, uploads and packages, each under a key, on the disk of
 * this machine or in an S3 store that every node reaches. A key has all its bytes or none. What is
 * not found where new files go is looked for where they went before, so that a municipality can
 * change from one to the other while it works.
 *
 * <p>Must never: change bytes that are kept; be called where a transaction holds rows that others
 * wait for.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"base.checks", "base.console", "base.secrets", "base.shared"})
package se.uppsikt.base.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

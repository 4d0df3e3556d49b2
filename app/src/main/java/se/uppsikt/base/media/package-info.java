/**
 * The bytes of pictures and films: what kind they are, how large they may be, and the store where
 * each lies under its SHA-256. What a stranger calls a picture is looked at before it is believed.
 *
 * <p>Must never: show or decode what has not been measured; change bytes that are kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base.shared", "base.storage"})
package se.uppsikt.base.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

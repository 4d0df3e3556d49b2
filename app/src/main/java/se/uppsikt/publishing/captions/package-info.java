/**
 * What is said in a film, as text beside it (P2; lag 2018:1937): captions as SubRip and WebVTT have
 * them, in whatever letters a program has written them, checked and written as SubRip in UTF-8.
 * Pure.
 *
 * <p>Must never: change what is said or when; call right what a player would show wrong.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.uppsikt.publishing.captions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

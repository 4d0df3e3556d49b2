/**
 * YouTube, imitated: the Data API v3 with its units, uploads and captions, Google's sign-in, the
 * hub that tells of new films, and the page where a person watches and comments.
 *
 * <p>What happens is a {@link se.uppsikt.sandbox.youtube.Event} in a file of its own; {@link
 * se.uppsikt.sandbox.youtube.World} is the sum of them, and {@link
 * se.uppsikt.sandbox.youtube.Studio} the only one that adds to it.
 */
@NullMarked
package se.uppsikt.sandbox.youtube;

import org.jspecify.annotations.NullMarked;

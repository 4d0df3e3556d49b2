/**
 * LinkedIn Pages imitated on the wire: posts and comments by URN, versions and Rest.li headers, a
 * webhook that is asked to prove itself, and OAuth.
 *
 * <p>What happens is an {@link se.uppsikt.sandbox.linkedin.Event} in a file of its own; {@link
 * se.uppsikt.sandbox.linkedin.World} is the sum of them and {@link
 * se.uppsikt.sandbox.linkedin.Network} the only one that adds to it.
 */
@NullMarked
package se.uppsikt.sandbox.linkedin;

import org.jspecify.annotations.NullMarked;

/**
 * Bluesky, imitated: a server of personal data (PDS) with its sessions and records, the view of the
 * network that it passes questions on to, and the page where a person reads and writes.
 *
 * <p>Everything is a record in somebody's repository, known by its at-uri. What happens is an
 * {@link se.uppsikt.sandbox.bluesky.Event} in a file of its own; {@link
 * se.uppsikt.sandbox.bluesky.World} is the sum of them, and {@link
 * se.uppsikt.sandbox.bluesky.Repositories} the only one that adds to it.
 */
@NullMarked
package se.uppsikt.sandbox.bluesky;

import org.jspecify.annotations.NullMarked;

/**
 * Snapchat's Marketing API imitated on the wire: organisations, an ad account, campaigns, squads
 * with their audience, creatives, ads, and what each day cost, in envelopes where a part may fail;
 * and OAuth with keys that live half an hour.
 *
 * <p>What happens is an {@link se.uppsikt.sandbox.snapchat.Event} in a file of its own; {@link
 * se.uppsikt.sandbox.snapchat.World} is the sum of them. What a day gave follows from the date.
 */
@NullMarked
package se.uppsikt.sandbox.snapchat;

import org.jspecify.annotations.NullMarked;

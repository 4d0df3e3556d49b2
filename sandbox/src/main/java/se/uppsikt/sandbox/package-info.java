/**
 * The platforms imitated on their wire formats, so that Uppsikt can be run, shown and tested
 * without keys and without touching anyone's real page.
 *
 * <p>It shares no code with the product: a misunderstanding of the platform must not be made twice.
 * Each platform is a {@link se.uppsikt.sandbox.base.Part} in a package of its own; Facebook stands
 * here; what it shares with Instagram stands in {@code meta}. What happens there is an {@link
 * se.uppsikt.sandbox.Event} in an append-only file; {@link se.uppsikt.sandbox.World} is the sum of
 * them; {@link se.uppsikt.sandbox.Facebook} is the only one that adds to it. Around it stand the
 * Graph API, the webhook courier and the citizen's pages.
 */
@NullMarked
package se.uppsikt.sandbox;

import org.jspecify.annotations.NullMarked;

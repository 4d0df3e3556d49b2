/**
 * Instagram for professional accounts, imitated. It has no address of its own for programs: the
 * Graph API leads here for the accounts, media, comments and conversations that are Instagram's,
 * with the token of the page that an account is connected to. What happens is an {@link
 * se.uppsikt.sandbox.instagram.Event} in a file of its own; {@link
 * se.uppsikt.sandbox.instagram.World} is the sum of them, and {@link
 * se.uppsikt.sandbox.instagram.Happenings} the only one that adds to it.
 */
@NullMarked
package se.uppsikt.sandbox.instagram;

import org.jspecify.annotations.NullMarked;

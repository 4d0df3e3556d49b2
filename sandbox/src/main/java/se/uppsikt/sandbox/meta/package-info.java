/**
 * What Facebook and Instagram are both imitated with: how the Graph API names, lists and refuses
 * things, and the courier that carries webhooks.
 */
@NullMarked
package se.uppsikt.sandbox.meta;

import org.jspecify.annotations.NullMarked;

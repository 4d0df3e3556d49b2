/**
 * The whole ring: the product and the sandbox in a real browser. Few tests, each a story told by a
 * person.
 */
@NullMarked
package se.uppsikt.whole;

import org.jspecify.annotations.NullMarked;

/**
 * The one page where a person makes the platforms fail and moves the sandbox's clock. It knows no
 * platform: each tells by {@link se.uppsikt.sandbox.base.Controls} what can be set.
 */
@NullMarked
package se.uppsikt.sandbox.control;

import org.jspecify.annotations.NullMarked;

/**
 * What every imitated platform stands on: calls and answers, the file of what has happened, the
 * made-up people, the pages' templates, and how calls are made to fail. Knows no platform.
 */
@NullMarked
package se.uppsikt.sandbox.base;

import org.jspecify.annotations.NullMarked;

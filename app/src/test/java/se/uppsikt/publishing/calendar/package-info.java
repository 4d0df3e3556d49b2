@NullMarked
package se.uppsikt.publishing.calendar;

import org.jspecify.annotations.NullMarked;

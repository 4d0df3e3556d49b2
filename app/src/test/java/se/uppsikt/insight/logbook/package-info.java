@NullMarked
package se.uppsikt.insight.logbook;

import org.jspecify.annotations.NullMarked;

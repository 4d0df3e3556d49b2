@NullMarked
package se.uppsikt.platforms.statistics;

import org.jspecify.annotations.NullMarked;

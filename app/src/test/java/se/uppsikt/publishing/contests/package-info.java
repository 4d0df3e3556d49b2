@NullMarked
package se.uppsikt.publishing.contests;

import org.jspecify.annotations.NullMarked;

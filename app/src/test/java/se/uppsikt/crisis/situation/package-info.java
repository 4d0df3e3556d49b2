@NullMarked
package se.uppsikt.crisis.situation;

import org.jspecify.annotations.NullMarked;

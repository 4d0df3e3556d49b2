@NullMarked
package se.uppsikt.crisis;

import org.jspecify.annotations.NullMarked;

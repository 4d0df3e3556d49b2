@NullMarked
package se.uppsikt.advertising.costs;

import org.jspecify.annotations.NullMarked;

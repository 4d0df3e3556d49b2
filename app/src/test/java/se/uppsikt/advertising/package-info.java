@NullMarked
package se.uppsikt.advertising;

import org.jspecify.annotations.NullMarked;

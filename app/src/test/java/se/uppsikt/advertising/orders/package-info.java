@NullMarked
package se.uppsikt.advertising.orders;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt;

import org.jspecify.annotations.NullMarked;

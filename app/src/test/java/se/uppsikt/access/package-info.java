@NullMarked
package se.uppsikt.access;

import org.jspecify.annotations.NullMarked;

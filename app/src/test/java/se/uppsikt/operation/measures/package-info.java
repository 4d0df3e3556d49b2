@NullMarked
package se.uppsikt.operation.measures;

import org.jspecify.annotations.NullMarked;

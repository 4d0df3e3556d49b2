@NullMarked
package se.uppsikt.operation;

import org.jspecify.annotations.NullMarked;

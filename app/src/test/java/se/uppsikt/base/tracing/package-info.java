@NullMarked
package se.uppsikt.base.tracing;

import org.jspecify.annotations.NullMarked;

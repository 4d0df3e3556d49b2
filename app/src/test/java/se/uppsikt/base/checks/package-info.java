@NullMarked
package se.uppsikt.base.checks;

import org.jspecify.annotations.NullMarked;

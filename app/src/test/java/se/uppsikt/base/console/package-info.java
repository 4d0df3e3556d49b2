@NullMarked
package se.uppsikt.base.console;

import org.jspecify.annotations.NullMarked;

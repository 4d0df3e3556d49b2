@NullMarked
package se.uppsikt.base.pdf;

import org.jspecify.annotations.NullMarked;

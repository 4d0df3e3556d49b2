@NullMarked
package se.uppsikt.shared.pdf;

import org.jspecify.annotations.NullMarked;

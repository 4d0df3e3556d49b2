@NullMarked
package se.uppsikt.platforms.imports;

import org.jspecify.annotations.NullMarked;

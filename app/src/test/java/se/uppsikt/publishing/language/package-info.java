@NullMarked
package se.uppsikt.publishing.language;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.publishing.formats;

import org.jspecify.annotations.NullMarked;

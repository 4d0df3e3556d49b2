@NullMarked
package se.uppsikt.publishing.mediabank;

import org.jspecify.annotations.NullMarked;

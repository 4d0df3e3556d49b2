@NullMarked
package se.uppsikt.base.media;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.publishing.captions;

import org.jspecify.annotations.NullMarked;

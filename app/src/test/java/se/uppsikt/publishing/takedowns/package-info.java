@NullMarked
package se.uppsikt.publishing.takedowns;

import org.jspecify.annotations.NullMarked;

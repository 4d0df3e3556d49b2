@NullMarked
package se.uppsikt.publishing.notices;

import org.jspecify.annotations.NullMarked;

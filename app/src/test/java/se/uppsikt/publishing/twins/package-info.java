@NullMarked
package se.uppsikt.publishing.twins;

import org.jspecify.annotations.NullMarked;

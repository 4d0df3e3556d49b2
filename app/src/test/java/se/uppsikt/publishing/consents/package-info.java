@NullMarked
package se.uppsikt.publishing.consents;

import org.jspecify.annotations.NullMarked;

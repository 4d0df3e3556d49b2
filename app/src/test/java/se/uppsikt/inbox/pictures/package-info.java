@NullMarked
package se.uppsikt.inbox.pictures;

import org.jspecify.annotations.NullMarked;

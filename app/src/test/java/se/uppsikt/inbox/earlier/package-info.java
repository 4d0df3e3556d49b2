@NullMarked
package se.uppsikt.inbox.earlier;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.inbox.supervision;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.inbox.assignment;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.inbox.bulk;

import org.jspecify.annotations.NullMarked;

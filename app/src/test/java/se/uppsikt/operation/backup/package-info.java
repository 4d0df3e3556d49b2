@NullMarked
package se.uppsikt.operation.backup;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.operation.alarms;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.records.destruction;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.records.journal;

import org.jspecify.annotations.NullMarked;

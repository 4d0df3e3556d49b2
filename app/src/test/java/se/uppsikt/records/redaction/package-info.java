@NullMarked
package se.uppsikt.records.redaction;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.records.dataprotection;

import org.jspecify.annotations.NullMarked;

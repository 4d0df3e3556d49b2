@NullMarked
package se.uppsikt.records;

import org.jspecify.annotations.NullMarked;

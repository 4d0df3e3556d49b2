@NullMarked
package se.uppsikt.records.disclosure;

import org.jspecify.annotations.NullMarked;

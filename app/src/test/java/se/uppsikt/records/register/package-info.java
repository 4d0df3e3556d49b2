@NullMarked
package se.uppsikt.records.register;

import org.jspecify.annotations.NullMarked;

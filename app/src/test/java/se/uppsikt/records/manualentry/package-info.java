@NullMarked
package se.uppsikt.records.manualentry;

import org.jspecify.annotations.NullMarked;

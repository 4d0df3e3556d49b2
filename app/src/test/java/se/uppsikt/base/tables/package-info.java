@NullMarked
package se.uppsikt.base.tables;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.base.database;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.base.timestamps;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.base.remembered;

import org.jspecify.annotations.NullMarked;

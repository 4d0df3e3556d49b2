@NullMarked
package se.uppsikt.base.live;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.base.shared;

import org.jspecify.annotations.NullMarked;

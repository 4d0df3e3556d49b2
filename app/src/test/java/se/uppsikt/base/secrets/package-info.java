@NullMarked
package se.uppsikt.base.secrets;

import org.jspecify.annotations.NullMarked;

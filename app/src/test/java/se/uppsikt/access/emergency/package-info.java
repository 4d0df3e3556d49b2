@NullMarked
package se.uppsikt.access.emergency;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.insight;

import org.jspecify.annotations.NullMarked;

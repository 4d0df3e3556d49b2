@NullMarked
package se.uppsikt.insight.figures;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.insight.overrides;

import org.jspecify.annotations.NullMarked;

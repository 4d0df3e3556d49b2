@NullMarked
package se.uppsikt.platforms.exports;

import org.jspecify.annotations.NullMarked;

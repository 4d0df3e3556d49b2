@NullMarked
package se.uppsikt.platforms.http;

import org.jspecify.annotations.NullMarked;

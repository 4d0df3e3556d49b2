@NullMarked
package se.uppsikt.archive.eark;

import org.jspecify.annotations.NullMarked;

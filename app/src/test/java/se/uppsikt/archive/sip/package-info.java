@NullMarked
package se.uppsikt.archive.sip;

import org.jspecify.annotations.NullMarked;

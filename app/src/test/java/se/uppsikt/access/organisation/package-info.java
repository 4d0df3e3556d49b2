@NullMarked
package se.uppsikt.access.organisation;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.access.scim;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.accounts;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.accounts.appearance;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.accounts.turns;

import org.jspecify.annotations.NullMarked;

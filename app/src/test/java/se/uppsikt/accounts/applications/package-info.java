@NullMarked
package se.uppsikt.accounts.applications;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.policy;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.access.signin;

import org.jspecify.annotations.NullMarked;

@NullMarked
package se.uppsikt.base.mail;

import org.jspecify.annotations.NullMarked;

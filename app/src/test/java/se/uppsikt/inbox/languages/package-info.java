@NullMarked
package se.uppsikt.inbox.languages;

import org.jspecify.annotations.NullMarked;

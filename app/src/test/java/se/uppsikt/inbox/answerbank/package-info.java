@NullMarked
package se.uppsikt.inbox.answerbank;

import org.jspecify.annotations.NullMarked;

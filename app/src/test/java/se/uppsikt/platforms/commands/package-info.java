@NullMarked
package se.uppsikt.platforms.commands;

import org.jspecify.annotations.NullMarked;

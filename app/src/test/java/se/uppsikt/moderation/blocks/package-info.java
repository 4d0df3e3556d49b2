@NullMarked
package se.uppsikt.moderation.blocks;

import org.jspecify.annotations.NullMarked;

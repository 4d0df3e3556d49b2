@NullMarked
package se.uppsikt.platforms.snapchat;

import org.jspecify.annotations.NullMarked;

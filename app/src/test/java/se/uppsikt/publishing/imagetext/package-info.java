@NullMarked
package se.uppsikt.publishing.imagetext;

import org.jspecify.annotations.NullMarked;

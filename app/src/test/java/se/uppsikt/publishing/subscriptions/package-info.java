@NullMarked
package se.uppsikt.publishing.subscriptions;

import org.jspecify.annotations.NullMarked;

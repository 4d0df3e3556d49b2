@NullMarked
package se.uppsikt.records.casesystems;

import org.jspecify.annotations.NullMarked;

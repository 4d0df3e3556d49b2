@NullMarked
package se.uppsikt.access.oidc;

import org.jspecify.annotations.NullMarked;

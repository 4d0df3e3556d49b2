/**
 * Facebook Pages: webhooks, the Graph API, and what its Pages export, the last in {@code Export*}
 * behind {@link se.uppsikt.platforms.facebook.FacebookExport}. Nothing outside this package knows
 * the platform's words.
 */
@NullMarked
@NamedInterface("facebook-export")
package se.uppsikt.platforms.facebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

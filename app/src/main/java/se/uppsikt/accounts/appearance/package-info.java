/**
 * What an account has shown of itself, kept in versions – profile image, cover image and the
 * approved text – and told to the archive by {@link se.uppsikt.accounts.appearance.Appearances}
 * (K4). Only official accounts may carry the coat of arms; a person judges the picture.
 *
 * <p>Must never: change a version.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "accounts.applications",
            "base.database",
            "base.ledger",
            "base.media",
            "base.shared",
            "policy"
        })
package se.uppsikt.accounts.appearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

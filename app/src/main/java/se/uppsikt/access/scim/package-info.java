/**
 * The municipality's directory tells who works here and when they leave (SCIM 2.0, RFC 7643 and
 * 7644), for those who have one that does (B2). What its groups and departments mean is read from
 * the same mapping as the claims of a sign-in; who somebody is follows from the attribute that the
 * municipality has chosen, and never from a likeness (decision 0102).
 *
 * <p>The door is shut until an administrator has made a token, which is shown once and kept as a
 * hash. Whoever is inactive or gone there has no rights here from the next request on.
 *
 * <p>Must never: keep more of a person than is used; delete a row; answer anybody without a token;
 * log what a person is called.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access.oidc",
            "base.database",
            "base.ledger",
            "base.shared",
            "base.web"
        })
package se.uppsikt.access.scim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

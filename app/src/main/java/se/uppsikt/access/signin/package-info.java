/**
 * Who is at the door: the table of routes ({@code routes.txt}, built into {@link
 * se.uppsikt.access.signin.RouteAuthorization}), sign-in of the demo, refusals that tell whom to
 * ask. The same table says where everybody's duties begin and which words the menu shows.
 * Everything is denied that no row allows (B1).
 *
 * <p>Must never: keep a right in the session – it is computed anew for every request; tell whether
 * a name exists.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access.sessions",
            "base.database",
            "base.shared",
            "base.web"
        })
package se.uppsikt.access.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Sign-in by the municipality's own identity provider (B2): OpenID Connect with authorization code
 * and PKCE. What the provider tells of a person becomes roles and a place here by a mapping that
 * people read ({@code inloggning.yaml}) and try on the page. Whoever a provider of SAML 2.0 knows
 * comes by way of a broker such as Keycloak.
 *
 * <p>The provider is asked when somebody signs in, never at start: those who are signed in work on
 * while it is down. What an attempt needs is kept sealed in the browser, so that strangers store
 * nothing here.
 *
 * <p>Must never: have a password; take a token that is not signed by the provider for us; follow an
 * address that the provider or the browser gives to another place; write a token or what a person
 * is called to the log.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access.sessions",
            "access.signin",
            "base.checks",
            "base.database",
            "base.secrets",
            "base.shared"
        })
package se.uppsikt.access.oidc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

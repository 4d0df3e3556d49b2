package se.uppsikt.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import se.uppsikt.access.signin.SignInWay;
import se.uppsikt.base.shared.Enforces;

/** Sign-in with the account that people have in the municipality. */
@Enforces(
        value = "B2",
        how = "Du loggar in med ditt konto i kommunen; rollerna följer dina grupper där.")
@Component
class ProviderSignIn implements SignInWay {
    /** Where people are sent on from, and where the provider sends them back to. */
    static final String TO = "/logga-in/till";

    static final String BACK = "/logga-in/svar";

    /** Asks for a stronger sign-in than the last. */
    static final String STRONGER = "starkare";

    private final ProviderSettings settings;
    private final Provider provider;
    private final ProviderTokens tokens;
    private final ProviderLogout logout;
    private final Mapping mapping;

    ProviderSignIn(
            ProviderSettings settings,
            Provider provider,
            ProviderTokens tokens,
            ProviderLogout logout,
            Mapping mapping) {
        this.settings = settings;
        this.provider = provider;
        this.tokens = tokens;
        this.logout = logout;
        this.mapping = mapping;
    }

    @Override
    public Optional<Offer> offer(String fault) {
        if (!settings.ready()) {
            return Optional.empty();
        }
        boolean stronger = fault.equals(TurnedAway.STRENGTH.code());
        return Optional.of(
                new Offer(
                        TO + "/" + Provider.ID + (stronger ? "?" + STRONGER : ""),
                        stronger
                                ? "Logga in på ett säkrare sätt"
                                : "Logga in med ditt konto i kommunen"));
    }

    @Override
    public Optional<String> place() {
        URI issuer = URI.create(settings.issuer());
        return settings.ready()
                ? Optional.of(issuer.getScheme() + "://" + issuer.getRawAuthority())
                : Optional.empty();
    }

    @Override
    public Optional<String> told(String fault) {
        return ProviderFaults.told(fault);
    }

    @Override
    public void open(HttpSecurity http, AuthenticationSuccessHandler welcome) {
        if (!settings.ready()) {
            return;
        }
        http.oauth2Login(
                login ->
                        login.loginPage("/logga-in")
                                .clientRegistrationRepository(provider)
                                .authorizedClientRepository(new NothingKept())
                                .successHandler(welcome)
                                .failureHandler(new ProviderFaults())
                                .authorizationEndpoint(
                                        to ->
                                                to.baseUri(TO)
                                                        .authorizationRequestRepository(
                                                                tokens.attempts())
                                                        .authorizationRequestResolver(resolver()))
                                .redirectionEndpoint(back -> back.baseUri(BACK))
                                .tokenEndpoint(
                                        token -> token.accessTokenResponseClient(tokens.client()))
                                .userInfoEndpoint(user -> user.oidcUserService(tokens.users())));
        http.logout(out -> out.addLogoutHandler(logout).logoutSuccessHandler(logout));
    }

    private OAuth2AuthorizationRequestResolver resolver() {
        var plain = new DefaultOAuth2AuthorizationRequestResolver(provider, TO);
        plain.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                try {
                    return stronger(plain.resolve(request), request);
                } catch (Provider.Down down) {
                    return null; // and the page of that address tells so
                }
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(
                    HttpServletRequest request, String id) {
                return resolve(request);
            }
        };
    }

    /** Asked for: sign in anew, in one of the ways that an administrator needs. */
    private @Nullable OAuth2AuthorizationRequest stronger(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null || request.getParameter(STRONGER) == null) {
            return asked;
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(
                        more -> {
                            more.put("prompt", "login");
                            if (!mapping.strength().acr().isEmpty()) {
                                more.put("acr_values", String.join(" ", mapping.strength().acr()));
                            }
                        })
                .build();
    }
}

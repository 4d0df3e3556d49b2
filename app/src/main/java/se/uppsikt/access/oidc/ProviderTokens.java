package se.uppsikt.access.oidc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.RestClient;

/** The code that comes back is exchanged for tokens; each is judged before anything in it is. */
@Configuration(proxyBeanMethods = false)
class ProviderTokens {
    private final ProviderCalls calls;
    private final AttemptCookie attempts;
    private final ProvidedUsers users;

    ProviderTokens(ProviderCalls calls, AttemptCookie attempts, ProvidedUsers users) {
        this.calls = calls;
        this.attempts = attempts;
        this.users = users;
    }

    /** Signed by the provider, for us, now: issuer, audience, times, and the nonce beside them. */
    @Bean
    JwtDecoderFactory<ClientRegistration> identityTokens(Provider provider) {
        return registration -> judging(provider, new OidcIdTokenValidator(registration));
    }

    private static JwtDecoder judging(Provider provider, OAuth2TokenValidator<Jwt> validator) {
        return token -> {
            Jwt read = provider.keys().decode(token);
            var judged = validator.validate(read);
            if (judged.hasErrors()) {
                throw new JwtValidationException("not for us", judged.getErrors());
            }
            return read;
        };
    }

    AuthorizationRequestRepository<OAuth2AuthorizationRequest> attempts() {
        return attempts;
    }

    OAuth2UserService<OidcUserRequest, OidcUser> users() {
        return users;
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> client() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(calls.requests())
                        .configureMessageConverters(
                                converters ->
                                        converters
                                                .addCustomConverter(new FormHttpMessageConverter())
                                                .addCustomConverter(
                                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }
}

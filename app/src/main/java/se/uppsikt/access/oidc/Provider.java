package se.uppsikt.access.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import se.uppsikt.base.secrets.SafeAddress;

/**
 * The identity provider as it tells of itself (OpenID Connect Discovery 1.0). It is asked when
 * somebody signs in, and again after an hour; while it does not answer, what it told last stands.
 */
@Component
class Provider implements ClientRegistrationRepository {
    static final String ID = "kommun";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration STANDS = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final String END = "end_session_endpoint";

    /** Keys that only the provider has; never a shared secret, and never none at all. */
    private static final Set<JWSAlgorithm> SIGNED =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private final ProviderSettings settings;
    private final ProviderCalls calls;
    private final InstantSource time;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile Instant quiet = Instant.MIN;

    Provider(ProviderSettings settings, ProviderCalls calls, InstantSource time) {
        this.settings = settings;
        this.calls = calls;
        this.time = time;
    }

    /** What it told, with the reader of its keys; when it is time to ask again. */
    private record Known(ClientRegistration registration, NimbusJwtDecoder keys, Instant again) {}

    /** The provider does not answer, or not as itself. */
    static final class Down extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Down(@Nullable Throwable cause) {
            super("the identity provider does not answer as itself", cause);
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) && settings.ready() ? registration() : null;
    }

    /**
     * @throws Down when it has never answered
     */
    ClientRegistration registration() {
        return known().registration();
    }

    /** Reads what is signed with the provider's keys; new keys are fetched when they are used. */
    NimbusJwtDecoder keys() {
        return known().keys();
    }

    /** Where it ends its own session, if it says. */
    Optional<URI> end() {
        try {
            Object told = registration().getProviderDetails().getConfigurationMetadata().get(END);
            return told instanceof String at && SafeAddress.is(at)
                    ? Optional.of(URI.create(at))
                    : Optional.empty();
        } catch (Down down) {
            return Optional.empty();
        }
    }

    /** One asks at a time, and nobody waits long for that one: many may knock while it hangs. */
    private Known known() {
        Known last = known;
        if (last != null && time.instant().isBefore(last.again())) {
            return last;
        }
        if (time.instant().isBefore(quiet) || !mayAsk(last == null ? WAIT : Duration.ZERO)) {
            return stands(last, null);
        }
        try {
            return known == last ? asked(last) : known();
        } finally {
            asking.unlock();
        }
    }

    private boolean mayAsk(Duration wait) {
        try {
            return asking.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Known asked(@Nullable Known last) {
        if (time.instant().isBefore(quiet)) {
            return stands(last, null);
        }
        try {
            Known fresh = ask(time.instant().plus(STANDS));
            known = fresh;
            return fresh;
        } catch (RestClientException | IllegalArgumentException fault) {
            LOG.warn(
                    "the identity provider does not tell of itself: {}",
                    fault.getClass().getName());
            quiet = time.instant().plus(PAUSE);
            return stands(last, fault);
        }
    }

    private static Known stands(@Nullable Known last, @Nullable Throwable fault) {
        if (last == null) {
            throw new Down(fault);
        }
        return last;
    }

    private Known ask(Instant again) {
        Map<String, Object> told =
                calls.client()
                        .get()
                        .uri(
                                URI.create(
                                        settings.issuer().replaceAll("/+$", "")
                                                + "/.well-known/openid-configuration"))
                        .retrieve()
                        .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (told == null || !settings.issuer().equals(told.get("issuer"))) {
            throw new IllegalArgumentException("another issuer");
        }
        for (String place : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            if (!(told.get(place) instanceof String at) || !SafeAddress.is(at)) {
                throw new IllegalArgumentException("no safe " + place);
            }
        }
        ClientRegistration registration =
                ClientRegistrations.fromOidcConfiguration(told)
                        .registrationId(ID)
                        .clientId(settings.client())
                        .clientSecret(settings.secret().reveal())
                        .clientName("Kommunens inloggning")
                        .redirectUri(settings.back())
                        .userNameAttributeName("sub")
                        .scope("openid", "profile", "email")
                        .build();
        return new Known(registration, decoder(registration, told), again);
    }

    /**
     * Whoever shows tokens of unknown keys, again and again, has the keys fetched no more often.
     */
    private NimbusJwtDecoder decoder(ClientRegistration registration, Map<String, Object> told) {
        DefaultJWTProcessor<SecurityContext> reader = new DefaultJWTProcessor<>();
        reader.setJWSKeySelector(
                new JWSVerificationKeySelector<>(
                        algorithms(told), keys(registration.getProviderDetails().getJwkSetUri())));
        reader.setJWSTypeVerifier((type, context) -> {});
        reader.setJWTClaimsSetVerifier((claims, context) -> {}); // those who ask judge the claims
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(reader);
        decoder.setJwtValidator(new JwtTimestampValidator());
        return decoder;
    }

    private JWKSource<SecurityContext> keys(@Nullable String place) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            URI.create(Objects.requireNonNull(place)).toURL(), calls::read)
                    .refreshAheadCache(false)
                    .rateLimited(PAUSE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no place for keys", e);
        }
    }

    private static Set<JWSAlgorithm> algorithms(Map<String, Object> told) {
        Collection<?> listed =
                told.get("id_token_signing_alg_values_supported") instanceof Collection<?> all
                        ? all
                        : List.of("RS256");
        return listed.stream()
                .map(each -> JWSAlgorithm.parse(each.toString()))
                .filter(SIGNED::contains)
                .collect(Collectors.toSet());
    }
}

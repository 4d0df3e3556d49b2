package se.uppsikt.access.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;
import se.uppsikt.access.sessions.Sessions;

/** The locks on the doors: sessions, tokens of forms, headers, and the table of routes. */
@Configuration
class SecurityConfiguration {
    static final String SIGN_IN = "/logga-in";

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "frame-ancestors 'none'; form-action 'self'";

    private final List<SignInWay> ways;

    SecurityConfiguration(ObjectProvider<SignInWay> ways) {
        this.ways = ways.orderedStream().toList();
    }

    @Bean
    Routes routes() {
        return Routes.read();
    }

    /** Before everything, also before the locks. */
    @Bean
    FilterRegistrationBean<FrontDoor> frontDoor(Sessions sessions) {
        FilterRegistrationBean<FrontDoor> door =
                new FilterRegistrationBean<>(new FrontDoor(sessions));
        door.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        door.setAsyncSupported(true);
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return door;
    }

    /** Webhooks, static files and public lists: no session is made or read. */
    @Bean
    @Order(1)
    SecurityFilterChain openDoors(HttpSecurity http, RouteAuthorization gate) {
        return withHeaders(http)
                .securityMatcher(gate::open)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain doors(
            HttpSecurity http, RouteAuthorization gate, RefusalPages refusals, Sessions sessions) {
        RequestCache goals = new ReturnCookie(SecurityConfiguration::isPage);
        withHeaders(http)
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
                .addFilterBefore(new UploadGate(gate, refusals), CsrfFilter.class)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR,
                                                DispatcherType.ASYNC,
                                                DispatcherType.FORWARD)
                                        .permitAll()
                                        .anyRequest()
                                        .access(
                                                (person, asked) ->
                                                        gate.authorize(person, asked.getRequest())))
                .requestCache(cache -> cache.requestCache(goals))
                .exceptionHandling(
                        fault ->
                                fault.authenticationEntryPoint(SecurityConfiguration::askToSignIn)
                                        .accessDeniedHandler(new Denial(gate, refusals, sessions)))
                .formLogin(form -> signIn(form, welcome(gate, goals)))
                .logout(out -> out.logoutUrl("/logga-ut").logoutSuccessUrl(SIGN_IN + "?ut"));
        ways.forEach(way -> way.open(http, welcome(gate, goals)));
        return http.build();
    }

    /** To the page that somebody was going to, and else to where the duties are. */
    private static AuthenticationSuccessHandler welcome(
            RouteAuthorization gate, RequestCache goals) {
        var welcome =
                new SavedRequestAwareAuthenticationSuccessHandler() {
                    @Override
                    protected String determineTargetUrl(
                            HttpServletRequest request,
                            HttpServletResponse response,
                            @Nullable Authentication person) {
                        return gate.start(Objects.requireNonNull(person), request);
                    }
                };
        welcome.setRequestCache(goals);
        return welcome;
    }

    private static void signIn(
            FormLoginConfigurer<HttpSecurity> form, AuthenticationSuccessHandler welcome) {
        form.loginPage(SIGN_IN)
                .usernameParameter("anvandarnamn")
                .passwordParameter("losenord")
                .successHandler(welcome)
                .failureHandler(SignInPage::refuse);
    }

    private HttpSecurity withHeaders(HttpSecurity http) {
        return http.headers(
                headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentPolicy()))
                                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(
                                        policy ->
                                                policy.policy(
                                                        "camera=(), microphone=(), geolocation=(), payment=()"))
                                .crossOriginOpenerPolicy(
                                        policy ->
                                                policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                                .crossOriginResourcePolicy(
                                        policy ->
                                                policy.policy(
                                                        CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    /** A form may lead nowhere else, but to where signing out does. */
    private String contentPolicy() {
        return ways.stream()
                .flatMap(way -> way.place().stream())
                .reduce(CONTENT_POLICY, (policy, place) -> policy + " " + place);
    }

    /**
     * After sign-in a person returns to a page, never to a part of one or to a stream of events.
     */
    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && !isFragment(request)
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static boolean isFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    private static void askToSignIn(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException absent)
            throws IOException {
        if (isFragment(request)) {
            response.setHeader("HX-Redirect", SIGN_IN);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(SIGN_IN);
        }
    }
}

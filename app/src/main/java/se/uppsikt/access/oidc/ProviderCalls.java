package se.uppsikt.access.oidc;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Calls to the identity provider: never for long, and never on to another place. */
@Component
class ProviderCalls {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(6);

    private final JdkClientHttpRequestFactory requests;

    ProviderCalls() {
        requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .connectTimeout(CONNECT)
                                .followRedirects(HttpClient.Redirect.NEVER)
                                .build());
        requests.setReadTimeout(ANSWER);
    }

    JdkClientHttpRequestFactory requests() {
        return requests;
    }

    RestClient client() {
        return RestClient.builder().requestFactory(requests).build();
    }

    RestTemplate template() {
        return new RestTemplate(requests);
    }
}

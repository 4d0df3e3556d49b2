package se.uppsikt.access.oidc;

import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
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

    /** What lies at an address. */
    Resource read(URL at) throws IOException {
        try {
            return new Resource(
                    client().get().uri(at.toURI()).retrieve().body(String.class),
                    MediaType.APPLICATION_JSON_VALUE);
        } catch (RestClientException | URISyntaxException fault) {
            throw new IOException(fault);
        }
    }

    RestTemplate template() {
        return new RestTemplate(requests);
    }
}

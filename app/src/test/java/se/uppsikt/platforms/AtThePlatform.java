package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a person says yes or no to what the municipality's app asks for. */
public final class AtThePlatform {
    private AtThePlatform() {}

    /** What is pressed at the platform; answers where it leads back to. */
    public static URI say(String answer, URI dialogue, String more) {
        Map<String, String> asked =
                Arrays.stream(dialogue.getRawQuery().split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        String form =
                asked.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&"));
        assertThat(dialogue.toString()).doesNotContain("secret", "apphemlighet");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page =
                    client.send(
                            HttpRequest.newBuilder(dialogue).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.body()).contains("Tillåt", "Avbryt");
            HttpResponse<String> back =
                    client.send(
                            HttpRequest.newBuilder(dialogue.resolve(dialogue.getPath()))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    form + "&svar=" + answer + more))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return URI.create(back.headers().firstValue("Location").orElseThrow());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

package se.uppsikt.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.meta.GraphError;

/** Pictures that come with a call: uploaded with it, or fetched from where it says. */
final class SentPhotos {
    private final Photos photos;
    private final HttpClient client = HttpClient.newHttpClient();

    SentPhotos(Photos photos) {
        this.photos = photos;
    }

    /**
     * @param field where the call says where to fetch it
     * @return the name it is kept by; null when there is none
     */
    @Nullable String of(Request request, String field) {
        byte[] file = request.file();
        if (file == null) {
            return fetch(request.parameter(field));
        }
        try {
            return photos.keep(file).orElseThrow(SentPhotos::failed);
        } catch (IOException e) {
            throw failed();
        }
    }

    /** The platform fetches the picture itself; what it cannot fetch it refuses. */
    private @Nullable String fetch(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            HttpRequest get =
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            try (InputStream in =
                    client.send(get, HttpResponse.BodyHandlers.ofInputStream()).body()) {
                return photos.keep(in.readNBytes(Photos.LARGEST + 1))
                        .orElseThrow(SentPhotos::failed);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw failed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed();
        }
    }

    private static GraphError failed() {
        return GraphError.of(400, 100, 2018047, "(#100) Upload attachment failure.");
    }
}

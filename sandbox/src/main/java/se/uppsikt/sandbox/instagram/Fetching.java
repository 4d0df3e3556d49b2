package se.uppsikt.sandbox.instagram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.meta.GraphError;

/**
 * Gets pictures and films from the addresses that programs name, as Instagram does: itself, at
 * once, and with little patience.
 */
final class Fetching {
    static final int NOT_FETCHED = 2_207_052;
    static final int NOT_A_FILM = 2_207_026;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LARGEST_PICTURE = 8 << 20;
    private static final double NARROWEST = 0.8;
    private static final double WIDEST = 1.91;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final Photos photos;
    private final Films films;
    private volatile boolean shutOut;
    private volatile boolean unreadable;

    Fetching(Photos photos, Films films) {
        this.photos = photos;
        this.films = films;
    }

    /** Whether nothing is reached. */
    void shutOut(boolean whether) {
        shutOut = whether;
    }

    /** No film is read from now on. */
    void failFilms() {
        unreadable = true;
    }

    boolean isShutOut() {
        return shutOut;
    }

    boolean failsFilms() {
        return unreadable;
    }

    void mend() {
        shutOut = false;
        unreadable = false;
    }

    /** A film that was fetched, or the number of what was wrong. */
    record Film(@Nullable String name, int flaw) {}

    /**
     * @param feed whether it is to stand in the feed, where its shape is limited
     * @return the picture's name
     */
    String picture(String address, boolean feed) {
        byte[] bytes = get(address, "image/").map(Fetching::all).orElseThrow(Fetching::notFetched);
        if (bytes.length > LARGEST_PICTURE) {
            throw GraphError.of(400, 36_000, 2_207_004, "The image size is too large.");
        }
        double ratio = ratio(bytes);
        if (ratio == 0) {
            throw GraphError.of(400, 36_001, 2_207_005, "The image format is not supported.");
        }
        if (feed && (ratio < NARROWEST || ratio > WIDEST)) {
            throw GraphError.of(400, 36_003, 2_207_009, "The aspect ratio is not supported.");
        }
        try {
            return photos.keep(bytes, LARGEST_PICTURE).orElseThrow(Fetching::notFetched);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a film is told later, when it has been gone through. */
    Film film(String address) {
        Optional<InputStream> got = get(address, "video/");
        if (got.isEmpty()) {
            return new Film(null, NOT_FETCHED);
        }
        try (InputStream in = got.get()) {
            byte[] head = in.readNBytes(8);
            String kind = new String(head, StandardCharsets.ISO_8859_1);
            return kind.endsWith("ftyp") && !unreadable
                    ? new Film(films.keep(head, in), 0)
                    : new Film(null, NOT_A_FILM);
        } catch (IOException e) {
            return new Film(null, NOT_FETCHED);
        }
    }

    private Optional<InputStream> get(String address, String kind) {
        if (shutOut) {
            return Optional.empty();
        }
        try {
            HttpResponse<InputStream> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .timeout(PATIENCE)
                                    .header("User-Agent", "facebookexternalhit/1.1")
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            boolean good =
                    answer.statusCode() == 200
                            && answer.headers()
                                    .firstValue("Content-Type")
                                    .filter(type -> type.startsWith(kind))
                                    .isPresent();
            if (!good) {
                answer.body().close();
            }
            return good ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static byte[] all(InputStream body) {
        try (body) {
            return body.readNBytes(LARGEST_PICTURE + 1);
        } catch (IOException e) {
            throw notFetched();
        }
    }

    private static GraphError notFetched() {
        return GraphError.of(
                400, 9004, NOT_FETCHED, "Only photo or video can be accepted as media type.");
    }

    /** The width of a JPEG in its heights; 0 for what is none. */
    private static double ratio(byte[] bytes) {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            try {
                reader.setInput(in, true, true);
                return (double) reader.getWidth(0) / reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The reader throws anything at all on hostile bytes; all of it means "not a JPEG".
            return 0;
        }
    }
}

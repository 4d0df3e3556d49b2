package se.uppsikt.sandbox.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;

/** {@code POST /posts}: what an app publishes in the organisation's name. */
final class Publishing {
    private static final int LONGEST = 3_000;
    private static final int LONGEST_ALT = 4_086;
    private static final int MOST_IMAGES = 20;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** What a text may hold; a sign of the platform's own outside of it ends the text. */
    private static final Pattern WORDS =
            Pattern.compile(
                    "\\G(?:[^|{}@\\[\\]()<>#\\\\*_~]+|\\\\.|#|\\{hashtag\\|\\\\?#\\|[^{}|]+}"
                            + "|@\\[[^\\[\\]]+]\\(urn:li:[^()\\s]+\\))",
                    Pattern.DOTALL);

    private final Network network;
    private final Uploads images;

    Publishing(Network network, Uploads images) {
        this.network = network;
        this.images = images;
    }

    Response publish(Request request) {
        JsonNode body = Rest.body(request);
        JsonNode content = body.path("content");
        String text = words(body.path("commentary").asString(""));
        if (text.isEmpty() && !content.isObject()) {
            throw Refusal.invalid("ERROR :: /commentary :: field is required");
        }
        content(content);
        if (!body.path("lifecycleState").asString("PUBLISHED").equals("PUBLISHED")) {
            // a draft is seen by nobody, nor by whoever asks for it
            return Rest.created("urn:li:share:" + network.world().number(network.now()));
        }
        synchronized (network.world()) {
            notSaidBefore(text);
            return Rest.created(network.publish(text, content.isObject() ? content : null).id());
        }
    }

    /** Cut without a word, as people report: what is too long, and after a sign that is no text. */
    private static String words(String written) {
        Matcher parts = WORDS.matcher(written);
        int end = 0;
        while (parts.find()) {
            end = parts.end();
        }
        return written.substring(0, Math.min(end, LONGEST));
    }

    private void notSaidBefore(String text) {
        Instant since = network.now().minus(REMEMBERED);
        network.world().posts().stream()
                .filter(each -> !text.isEmpty() && each.text().equals(text))
                .filter(each -> each.created().isAfter(since))
                .findFirst()
                .ifPresent(
                        each -> {
                            throw new Refusal(
                                    422,
                                    0,
                                    "DUPLICATE_POST",
                                    "Content is a duplicate of " + each.id());
                        });
    }

    private void content(JsonNode content) {
        medium(content.path("media"));
        JsonNode many = content.path("multiImage").path("images");
        if (many.isArray() && (many.size() < 2 || many.size() > MOST_IMAGES)) {
            throw Refusal.invalid("ERROR :: /content/multiImage/images :: 2 to 20 are allowed");
        }
        many.forEach(this::medium);
    }

    private void medium(JsonNode medium) {
        String urn = medium.path("id").asString("");
        boolean there =
                switch (urn.replaceFirst("^urn:li:([a-z]+):.*$", "$1")) {
                    case "image" -> images.file(urn).isPresent();
                    case "video" ->
                            network.world()
                                    .film(urn)
                                    .filter(f -> f.status(network.now()).equals("AVAILABLE"))
                                    .isPresent();
                    default -> true;
                };
        if (!there) {
            throw Refusal.invalid("ERROR :: /content/media/id :: " + urn + " is not available");
        }
        if (medium.path("altText").asString("").length() > LONGEST_ALT) {
            throw Refusal.invalid("ERROR :: /content/media/altText :: is too long");
        }
    }
}

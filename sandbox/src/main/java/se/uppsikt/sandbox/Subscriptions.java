package se.uppsikt.sandbox;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.instagram.Instagram;
import se.uppsikt.sandbox.meta.GraphError;
import se.uppsikt.sandbox.meta.Webhook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who gets events: the app's webhook, then each page's consent to be listened to. */
final class Subscriptions {
    static final List<String> ALL =
            List.of(Notices.FEED, "mention", Notices.MESSAGES, Notices.ECHOES);

    private final Facebook facebook;
    private final Instagram instagram;
    private final Predicate<Webhook> verifier;

    Subscriptions(Facebook facebook, Instagram instagram, Predicate<Webhook> verifier) {
        this.facebook = facebook;
        this.instagram = instagram;
        this.verifier = verifier;
    }

    /** /{app-id}/subscriptions: the callback is asked to repeat a challenge before it is taken. */
    JsonNode ofApp(Tokens.Caller caller, String method, Request request) {
        if (!(caller instanceof Tokens.Caller.App)) {
            throw GraphError.of(
                    400, 15, null, "(#15) This method must be called with an app access_token.");
        }
        if (!method.equals("POST")) {
            return listed();
        }
        String object = request.parameter("object", "");
        if (!List.of("page", "instagram").contains(object)) {
            throw GraphError.invalid("Param object must be one of {page, instagram}");
        }
        Webhook wanted =
                new Webhook(
                        callback(request.parameter("callback_url", "")),
                        request.parameter("verify_token", ""),
                        split(request.parameter("fields", "feed")));
        if (!verifier.test(wanted)) {
            throw GraphError.of(
                    400,
                    2200,
                    null,
                    "(#2200) Callback verification failed with the following errors: the challenge did not come back");
        }
        if (object.equals("page")) {
            facebook.subscribe(wanted);
        } else {
            instagram.subscribe(wanted);
        }
        return Json.success();
    }

    private JsonNode listed() {
        ObjectNode root = Json.object();
        ArrayNode data = root.putArray("data");
        facebook.world().webhook().ifPresent(webhook -> list(data, "page", webhook));
        instagram.webhook().ifPresent(webhook -> list(data, "instagram", webhook));
        return root;
    }

    private static void list(ArrayNode data, String object, Webhook webhook) {
        ObjectNode one = data.addObject().put("object", object);
        one.put("callback_url", webhook.callback().toString());
        one.put("active", true);
        webhook.fields().forEach(one.putArray("fields")::add);
    }

    /** /{page}/subscribed_apps. The answer's "true" is a string, as the platform's own examples. */
    JsonNode ofPage(DemoPage page, String method, Request request) {
        switch (method) {
            case "POST" ->
                    facebook.subscribePage(
                            page.id(), split(request.parameter("subscribed_fields", "")));
            case "DELETE" -> facebook.subscribePage(page.id(), List.of());
            default -> {
                return subscribed(page);
            }
        }
        return Json.object().put("success", "true");
    }

    private JsonNode subscribed(DemoPage page) {
        ObjectNode root = Json.object();
        var data = root.putArray("data");
        List<String> fields = facebook.world().subscribedFields(page.id());
        if (!fields.isEmpty()) {
            ObjectNode app = data.addObject().put("category", "Business");
            app.put("link", "https://uppsikt.invalid/").put("name", "Uppsikt");
            app.put("id", Tokens.APP_ID);
            fields.forEach(app.putArray("subscribed_fields")::add);
        }
        return root;
    }

    private static URI callback(String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw GraphError.invalid("Invalid callback_url");
        }
        throw GraphError.invalid("Invalid callback_url");
    }

    private static List<String> split(String fields) {
        List<String> names =
                Arrays.stream(fields.split(","))
                        .map(String::strip)
                        .filter(f -> !f.isEmpty())
                        .toList();
        if (names.isEmpty()) {
            throw GraphError.invalid("The parameter subscribed_fields is required.");
        }
        return names;
    }
}

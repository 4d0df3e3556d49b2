package se.uppsikt.sandbox.meta;

import java.net.URI;
import java.util.List;

/** Where the app wants its events: the app-level subscription. */
public record Webhook(URI callback, String verifyToken, List<String> fields) {}

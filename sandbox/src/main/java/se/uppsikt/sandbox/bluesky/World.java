package se.uppsikt.sandbox.bluesky;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is true now: the sum of the events. Every answer is a copy, safe to read at leisure. */
final class World {
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, Set<String>> passwords = new HashMap<>();
    private final Map<AtUri, Entry> entries = new LinkedHashMap<>();
    private final Map<AtUri, Set<AtUri>> replies = new HashMap<>();
    private final Set<AtUri> shutOut = new HashSet<>();
    private final Map<String, Blob> blobs = new HashMap<>();
    private boolean begun;

    synchronized void apply(Event event) {
        switch (event) {
            case Event.Begun ignored -> begun = true;
            case Event.Joined e -> {
                actors.put(e.actor().did(), e.actor());
                passwords.put(e.actor().did(), new HashSet<>(Set.of(e.password())));
            }
            case Event.Trusted e ->
                    passwords.computeIfAbsent(e.did(), did -> new HashSet<>()).add(e.password());
            case Event.Wrote e -> wrote(new Entry(e.uri(), e.cid(), e.value(), e.at()));
            case Event.Deleted e -> entries.remove(e.uri());
            case Event.Uploaded e -> blobs.put(e.cid(), e.blob());
        }
    }

    private void wrote(Entry entry) {
        entries.put(entry.uri(), entry);
        AtUri parent = entry.parent();
        if (!entry.uri().post() || parent == null) {
            return;
        }
        replies.computeIfAbsent(parent, uri -> new HashSet<>()).add(entry.uri());
        if (closed(entry.root()) && !entry.uri().did().equals(entry.root().did())) {
            shutOut.add(entry.uri());
        }
    }

    synchronized boolean begun() {
        return begun;
    }

    synchronized Optional<Actor> actor(String didOrHandle) {
        return Optional.ofNullable(actors.get(didOrHandle))
                .or(
                        () ->
                                actors.values().stream()
                                        .filter(each -> each.handle().equals(didOrHandle))
                                        .findFirst());
    }

    synchronized boolean opens(String did, String password) {
        return passwords.getOrDefault(did, Set.of()).contains(password);
    }

    synchronized Optional<Entry> entry(AtUri uri) {
        return Optional.ofNullable(entries.get(uri));
    }

    /** A post that anybody can see: what was written where nobody may answer is shown to no one. */
    synchronized Optional<Entry> post(AtUri uri) {
        return entry(uri).filter(each -> uri.post() && !shutOut.contains(uri));
    }

    /** One sort of somebody's records, the newest key first. */
    synchronized List<Entry> records(String did, String collection) {
        return entries.values().stream()
                .filter(each -> each.uri().did().equals(did))
                .filter(each -> each.uri().collection().equals(collection))
                .sorted((a, b) -> b.uri().rkey().compareTo(a.uri().rkey()))
                .toList();
    }

    /** Everybody's posts, the newest first. */
    synchronized List<Entry> posts() {
        return entries.values().stream()
                .filter(each -> each.uri().post() && !shutOut.contains(each.uri()))
                .sorted((a, b) -> b.at().compareTo(a.at()))
                .toList();
    }

    /** What answers this directly, the oldest first. */
    synchronized List<Entry> replies(AtUri uri) {
        List<Entry> found = new ArrayList<>();
        replies.getOrDefault(uri, Set.of()).forEach(each -> post(each).ifPresent(found::add));
        found.sort((a, b) -> a.at().compareTo(b.at()));
        return found;
    }

    /** The rules of a thread, by the uri of its root. */
    synchronized Optional<Entry> gate(AtUri root) {
        return entry(new AtUri(root.did(), Lexicon.GATE, root.rkey()));
    }

    /** Whether nobody but whoever wrote it may answer. */
    boolean closed(AtUri root) {
        return gate(root)
                .map(each -> each.value().path("allow"))
                .filter(allow -> allow.isArray() && allow.isEmpty())
                .isPresent();
    }

    boolean hidden(AtUri reply) {
        return entry(reply)
                .flatMap(each -> gate(each.root()))
                .map(each -> each.value().path("hiddenReplies"))
                .filter(hidden -> names(hidden, reply))
                .isPresent();
    }

    private static boolean names(JsonNode list, AtUri uri) {
        for (JsonNode each : list) {
            if (each.asString("").equals(uri.toString())) {
                return true;
            }
        }
        return false;
    }

    /** The record by which one shuts out another. */
    synchronized Optional<Entry> block(String by, String whom) {
        return entries.values().stream()
                .filter(each -> each.uri().did().equals(by))
                .filter(each -> each.uri().collection().equals(Lexicon.BLOCK))
                .filter(each -> each.value().path("subject").asString("").equals(whom))
                .findFirst();
    }

    /** Those that like a post. */
    synchronized List<Entry> likes(AtUri post) {
        return entries.values().stream()
                .filter(each -> each.uri().collection().equals(Lexicon.LIKE))
                .filter(
                        each ->
                                each.value()
                                        .path("subject")
                                        .path("uri")
                                        .asString("")
                                        .equals(post.toString()))
                .toList();
    }

    synchronized Optional<Blob> blob(String cid) {
        return Optional.ofNullable(blobs.get(cid));
    }
}

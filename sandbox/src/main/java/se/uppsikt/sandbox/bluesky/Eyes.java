package se.uppsikt.sandbox.bluesky;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Clockwork;
import tools.jackson.databind.JsonNode;

/** What one citizen sees. What is hidden stands last in its thread, and says so. */
final class Eyes {
    private static final int COLOUR_OF_THE_ACCOUNT = 9;

    private final Repositories repositories;
    private final World world;
    private final DemoAccount account;
    private final Actor me;

    Eyes(Repositories repositories, DemoAccount account, Citizen me) {
        this.repositories = repositories;
        this.world = repositories.world();
        this.account = account;
        this.me = Actor.of(me);
    }

    Sky.Head head() {
        return new Sky.Head(
                account.handle(),
                account.title(),
                person(me.citizen().orElseThrow()),
                Arrays.stream(Citizen.values()).map(Eyes::person).toList());
    }

    private static Sky.Person person(Citizen citizen) {
        return new Sky.Person(
                citizen.slug(), citizen.fullName(), citizen.initials(), citizen.number());
    }

    /** The account's own posts, and what others have written that names it. */
    List<Sky.Shown> posts() {
        return world.posts().stream()
                .filter(each -> each.parent() == null)
                .filter(each -> each.uri().did().equals(account.did()) || names(each))
                .map(this::shown)
                .toList();
    }

    private boolean names(Entry post) {
        return post.text().contains("@" + account.handle());
    }

    /** To whom the account has shut out it shows nothing. */
    boolean shutOut() {
        return world.block(account.did(), me.did()).isPresent();
    }

    private Sky.Shown shown(Entry post) {
        Actor writer = world.actor(post.uri().did()).orElseThrow();
        Optional<Citizen> citizen = writer.citizen();
        List<Sky.Shown> replies = new ArrayList<>();
        List<Entry> below = world.replies(post.uri());
        below.stream().filter(e -> !world.hidden(e.uri())).map(this::shown).forEach(replies::add);
        below.stream().filter(e -> world.hidden(e.uri())).map(this::shown).forEach(replies::add);
        return new Sky.Shown(
                id(post.uri()),
                writer.name(),
                writer.handle(),
                citizen.map(Citizen::initials).orElse(writer.handle().substring(0, 1)),
                citizen.map(Citizen::number).orElse(COLOUR_OF_THE_ACCOUNT),
                writer.did().equals(account.did()),
                writer.did().equals(me.did()),
                world.hidden(post.uri()),
                world.closed(post.root()),
                post.text(),
                pictures(post),
                Clockwork.told(post.at(), repositories.now()),
                Clockwork.exact(post.at()),
                replies);
    }

    private static List<Sky.Picture> pictures(Entry post) {
        List<Sky.Picture> pictures = new ArrayList<>();
        for (JsonNode each : post.value().path("embed").path("images")) {
            String cid = each.path("image").path("ref").path("$link").asString("");
            pictures.add(
                    new Sky.Picture(
                            "/img/feed_fullsize/plain/" + post.uri().did() + "/" + cid + "@jpeg",
                            each.path("alt").asString("")));
        }
        return pictures;
    }

    /** As a post is called in addresses here. */
    static String id(AtUri uri) {
        return uri.did().replaceFirst(".*:", "") + "-" + uri.rkey();
    }
}

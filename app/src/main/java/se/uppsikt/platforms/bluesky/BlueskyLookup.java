package se.uppsikt.platforms.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.Adapter.Finding;
import se.uppsikt.platforms.Adapter.Order;
import se.uppsikt.platforms.bluesky.Wire.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.PlatformKey;

/**
 * Finds out whether something was done. What a command makes has a name that we know beforehand,
 * and the account's own server says for certain whether it is there. Should a lost call still
 * arrive after that, it makes the same record, and of one name there is one.
 */
final class BlueskyLookup {
    private final Repository repository;
    private final BlueskyCommands commands;

    BlueskyLookup(Xrpc xrpc, Access access) {
        this.repository = new Repository(xrpc, access);
        this.commands = new BlueskyCommands(xrpc, access);
    }

    Finding lookUp(Order order) {
        return switch (order.deed()) {
            case ANSWER -> made(order, AtUri.POST);
            case BLOCK -> made(order, AtUri.BLOCK);
            case LIKE -> made(order, AtUri.LIKE);
            case HIDE -> so(commands.rules(order).hides(BlueskyCommands.reply(order)));
            case UNHIDE -> so(!commands.rules(order).hides(BlueskyCommands.reply(order)));
            case CLOSE_COMMENTS -> so(commands.rules(order).closed());
            case OPEN_COMMENTS -> so(!commands.rules(order).closed());
            case UNBLOCK -> none(AtUri.BLOCK, BlueskyCommands.author(order.about()));
            case UNLIKE -> none(AtUri.LIKE, BlueskyCommands.post(order.about()).toString());
            // never sent
            case REMOVE, PRIVATE_ANSWER -> new Finding.Unclear(List.of());
        };
    }

    private Finding made(Order order, String collection) {
        AtUri uri = repository.own(collection, Tid.of(order.id()));
        Optional<Reply> found = repository.find(uri);
        if (found.isEmpty()) {
            return new Finding.NotCarried();
        }
        Reply reply = found.get();
        String text = GraphJson.text(reply.body().path("value"), "text");
        @Nullable PlatformKey result = collection.equals(AtUri.POST) ? uri.key() : null;
        return new Finding.Carried(new Done(result, result == null ? null : text, reply.raw()));
    }

    private Finding none(String collection, String subject) {
        return so(repository.about(collection, subject).isEmpty());
    }

    private static Finding so(boolean carried) {
        return carried
                ? new Finding.Carried(new Done(null, "{}".getBytes(StandardCharsets.US_ASCII)))
                : new Finding.NotCarried();
    }
}

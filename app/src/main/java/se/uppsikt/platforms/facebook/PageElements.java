package se.uppsikt.platforms.facebook;

import java.util.List;
import java.util.stream.Stream;
import se.uppsikt.platforms.exports.HtmlFile.Block;
import se.uppsikt.platforms.exports.ItemDraft;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.imports.Export.Link;
import se.uppsikt.platforms.imports.ExportNames;

/** Reads posts, stories and comments out of the web pages of an export, as far as they go. */
final class PageElements {
    private PageElements() {}

    static ItemDraft post(Block block) {
        return draft(Kind.POST, block, List.of(), identity(block));
    }

    static ItemDraft story(Block block) {
        String file =
                block.media().isEmpty() ? "" : ExportNames.last(block.media().getFirst().uri());
        return draft(Kind.STORY, block, List.of(), List.of(block.text(), file));
    }

    /** What it answers is told by Facebook's own sentence and by nothing else. */
    static ItemDraft comment(Block block) {
        List<String> details = block.heading().isEmpty() ? List.of() : List.of(block.heading());
        return draft(Kind.COMMENT, block, details, identity(block));
    }

    private static ItemDraft draft(
            Kind kind, Block block, List<String> details, List<String> identity) {
        return new ItemDraft(
                kind,
                new ItemDraft.Times(block.at(), 0),
                new Content(
                        block.text(),
                        block.heading(),
                        null,
                        block.media(),
                        block.links(),
                        details,
                        null),
                null,
                identity);
    }

    /** As of the same in JSON. */
    private static List<String> identity(Block block) {
        return Stream.concat(Stream.of(block.text()), block.links().stream().map(Link::url))
                .toList();
    }
}

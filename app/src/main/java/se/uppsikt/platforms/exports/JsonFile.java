package se.uppsikt.platforms.exports;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Original;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.Reason;
import se.uppsikt.platforms.meta.Mojibake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A file of elements in JSON, as Meta's platforms write them: their texts are repaired first. */
public record JsonFile(ExportArchive.Entry entry, Form form, Reading reading)
        implements ExportSource {

    private static final int LOOKED_AT = 50;

    /**
     * Where the elements lie in a file that is no list itself.
     *
     * @param only the one list that holds them; null where any may, and a file may be one element
     * @param within what belongs to an element, and never holds any
     */
    public record Form(@Nullable String only, Set<String> within) {
        public static final Form ANY = new Form(null, Set.of());

        public Form {
            within = Set.copyOf(within);
        }

        public static Form in(String list) {
            return new Form(list, Set.of());
        }
    }

    /** How the elements of one file are read, when what its header says of them all is known. */
    public interface Reading {
        /** The header's texts are repaired. */
        Function<JsonNode, List<ItemDraft>> of(ObjectNode header);

        static Reading of(Function<JsonNode, ItemDraft> one) {
            return _ -> element -> List.of(one.apply(element));
        }
    }

    @Override
    public Elements open() throws IOException {
        ExportOutline outline;
        try (var in = entry.open()) {
            outline = ExportOutline.of(form, in);
        }
        if (outline.shape() == ExportOutline.Shape.UNKNOWN) {
            throw new Stopped(Reason.UNKNOWN_SHAPE);
        }
        ObjectNode header = (ObjectNode) new Mojibake().repair(outline.header());
        return new Repaired(new JsonElements(outline, entry.open()), reading.of(header));
    }

    /** The elements, read. */
    private record Repaired(JsonElements elements, Function<JsonNode, List<ItemDraft>> reading)
            implements Elements {

        @Override
        public @Nullable Element next() throws IOException {
            return switch (elements.next()) {
                case null -> null;
                case JsonElements.Unread unread -> new Unread(unread.index(), unread.reason());
                case JsonElements.Whole whole -> read(whole);
            };
        }

        private Whole read(JsonElements.Whole element) {
            Mojibake mojibake = new Mojibake();
            JsonNode tree = mojibake.repair(element.tree());
            return new Whole(
                    element.index(),
                    new Original("application/json", element.original()),
                    mojibake.repaired(),
                    reading.apply(tree),
                    List.of());
        }

        @Override
        public void close() throws IOException {
            elements.close();
        }
    }

    /**
     * Whether there is such an element among the first of a file, of which nobody knows the kind;
     * its texts are as the file has them.
     */
    public static boolean holds(ExportArchive.Entry entry, Predicate<JsonNode> such) {
        try {
            ExportOutline outline;
            try (var in = entry.open()) {
                outline = ExportOutline.of(Form.ANY, in);
            }
            try (JsonElements elements = new JsonElements(outline, entry.open())) {
                return holds(elements, such);
            }
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean holds(JsonElements elements, Predicate<JsonNode> such)
            throws IOException {
        JsonElements.Element element = elements.next();
        for (int i = 0; element != null && i < LOOKED_AT; i++) {
            if (element instanceof JsonElements.Whole whole && such.test(whole.tree())) {
                return true;
            }
            element = elements.next();
        }
        return false;
    }
}

package se.uppsikt.platforms.facebook;

import java.io.IOException;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.ExportArchive;
import tools.jackson.databind.JsonNode;

/**
 * Looks into a file of a kind that is not read, so that nobody is told that it holds nothing when
 * it holds dated words or pictures.
 */
final class ExportWords {

    private static final int LOOKED_AT = 50;

    private ExportWords() {}

    static boolean areIn(ExportArchive.Entry entry) {
        try {
            ExportOutline outline;
            try (var in = entry.open()) {
                outline = ExportOutline.of(ExportFileKind.POSTS, in);
            }
            try (JsonElements elements = new JsonElements(outline, entry.open())) {
                return areIn(elements);
            }
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean areIn(JsonElements elements) throws IOException {
        JsonElements.Element element = elements.next();
        for (int i = 0; element != null && i < LOOKED_AT; i++) {
            if (element instanceof JsonElements.Whole whole && isContribution(whole.tree())) {
                return true;
            }
            element = elements.next();
        }
        return false;
    }

    private static boolean isContribution(JsonNode element) {
        return holds(PostElements.post(element)) || holds(PostElements.comment(element));
    }

    private static boolean holds(ItemDraft draft) {
        Content content = draft.content();
        return draft.times().written() != 0
                && (!content.text().isEmpty() || !content.media().isEmpty());
    }
}

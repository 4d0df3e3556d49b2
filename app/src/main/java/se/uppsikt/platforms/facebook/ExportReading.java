package se.uppsikt.platforms.facebook;

import se.uppsikt.platforms.imports.Export.Kind;
import se.uppsikt.platforms.meta.Mojibake;
import tools.jackson.databind.JsonNode;

/** How the elements of one file are read. */
interface ExportReading {

    /** Reads an element whose texts are repaired. */
    ItemDraft read(JsonNode element);

    /** As {@link #read}, with the comments that lie in the same element. */
    default ItemDraft.WithComments readWhole(JsonNode element) {
        return new ItemDraft.WithComments(read(element), PostElements.comments(element));
    }

    static ExportReading of(ExportPlan.Source source, ExportOutline outline) {
        JsonNode header = new Mojibake().repair(outline.header());
        return switch (source.kind()) {
            case POSTS -> PostElements::post;
            case POSTS_ELSEWHERE -> PostElements::postElsewhere;
            case STORIES -> PostElements::story;
            case COMMENTS -> PostElements::comment;
            case MESSAGES -> MessageElements.of(header, source.entry().path())::message;
            case ALBUM ->
                    photo -> PostElements.media(Kind.PHOTO, photo, JsonFields.text(header, "name"));
            case PHOTOS -> photo -> PostElements.media(Kind.PHOTO, photo, "");
            case VIDEOS -> video -> PostElements.media(Kind.VIDEO, video, "");
        };
    }
}

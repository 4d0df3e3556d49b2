package se.uppsikt.sandbox.linkedin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment, or a reply to one.
 *
 * @param id its number alone
 * @param activity of the post it stands under
 * @param parent the URN of the comment that it answers
 * @param actor the URN of whoever wrote it
 */
record Remark(
        String id,
        String post,
        String activity,
        @Nullable String parent,
        String actor,
        String text,
        Instant created,
        Instant modified,
        boolean removed) {

    String urn() {
        return "urn:li:comment:(" + activity + "," + id + ")";
    }

    boolean byOrganisation() {
        return actor.equals(Organisation.URN);
    }

    Remark edited(String words, Instant at) {
        return new Remark(id, post, activity, parent, actor, words, created, at, removed);
    }

    Remark gone() {
        return new Remark(id, post, activity, parent, actor, text, created, modified, true);
    }
}

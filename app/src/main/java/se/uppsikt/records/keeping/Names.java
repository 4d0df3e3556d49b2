package se.uppsikt.records.keeping;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.records.Observation;

/** The names by which the platform tells of one thing: of comments first, then of their posts. */
@Component
record Names(CommentNames comments, PostNames posts) {
    /** The observations under the names they are kept by, in the same order. */
    List<Observation> asOne(List<? extends Observation> observations) {
        return posts.asOne(comments.asOne(observations));
    }
}

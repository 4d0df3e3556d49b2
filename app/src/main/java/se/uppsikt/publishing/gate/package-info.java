/**
 * What must be in place before something goes out (P2), told all the time while it is written and
 * never first at the end. Pure: it is given what is to be said and says what is met and what is
 * missing.
 *
 * <p>A class for each point, named for what it asks for. What is written in a picture is compared
 * with the post word by word: {@link Reading} takes a text apart, {@link Said} knows what stands in
 * one. What is secret is looked for by the same rules that look at what others write.
 *
 * <p>Must never: call something met that nobody has said or seen, change a text, or repeat what may
 * be secret, for what was let out in spite of a point stands on record.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "moderation.suggestions",
            "platforms.publications",
            "publishing.mediabank"
        })
package se.uppsikt.publishing.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package se.uppsikt.inbox;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;

/** A parent writes to the school; nothing else in the town has the word and the name. */
abstract class SchoolStory extends InboxStory {
    static final String SCHOOL = "facebook-karolinskagymnasiet";

    final String word = "skyddad" + UUID.randomUUID().toString().replace("-", "");
    final String parent = "Vera" + UUID.randomUUID().toString().replace("-", "");
    Street school;

    @BeforeEach
    void atTheSchool() {
        school = new Street(records, accounts.byHandle(SCHOOL).orElseThrow().id());
    }

    ContributionId message(Instant at) {
        return school.message(
                "f-" + UUID.randomUUID(),
                new Author("9", parent),
                "Mitt barn har " + word + " identitet och byter skola",
                at,
                Direction.RECEIVED);
    }
}

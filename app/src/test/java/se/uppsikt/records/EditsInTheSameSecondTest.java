package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.journal.OriginalId;

/**
 * Facebook's clock has whole seconds. Who edits twice within one of them has said last what arrived
 * last, whichever was read first (H1).
 */
@UppsiktTest
class EditsInTheSameSecondTest {
    @Autowired Records records;

    private Office office;
    private OriginalId earlier;
    private OriginalId later;

    @BeforeEach
    void write() {
        office = new Office(records);
        earlier = office.original(UUID.randomUUID().toString());
        later = office.original(UUID.randomUUID().toString());
        for (String key : List.of("rätt", "omvänt", "tillsammans")) {
            office.keep(office.comment(key, "Först"));
        }
    }

    @Test
    void theOneThatArrivedLastIsLastInWhateverOrderTheyAreRead() {
        office.keep(edit("rätt", "Sedan", earlier));
        office.keep(edit("rätt", "Sist", later));
        office.keep(edit("omvänt", "Sist", later));
        office.keep(edit("omvänt", "Sedan", earlier));
        office.keep(edit("tillsammans", "Sist", later), edit("tillsammans", "Sedan", earlier));

        for (String key : List.of("rätt", "omvänt", "tillsammans")) {
            assertThat(office.wordings(key)).as(key).containsExactly("Först", "Sedan", "Sist");
            assertThat(office.contribution(key).text()).as(key).isEqualTo("Sist");
        }
    }

    private Written edit(String key, String text, OriginalId original) {
        Written w = office.edited(key, text, 60);
        return new Written(
                w.account(),
                w.key(),
                w.kind(),
                w.direction(),
                w.author(),
                w.parent(),
                w.thread(),
                w.text(),
                w.media(),
                w.permalink(),
                w.writtenAt(),
                w.versionAt(),
                w.seenAt(),
                original);
    }
}

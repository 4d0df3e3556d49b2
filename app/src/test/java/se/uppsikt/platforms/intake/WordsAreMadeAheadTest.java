package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Records.SearchWords;
import se.uppsikt.records.journal.OriginalId;

/** What waits its turn is looked at meanwhile, and kept as it would have been without that. */
@PlatformTest
class WordsAreMadeAheadTest extends DeliveryStory {
    private static final String AUTHOR = "Prov Provsson";

    @Autowired Interpreter interpreter;
    @Autowired ReadAhead ahead;
    @Autowired List<Adapter> adapters;
    @Autowired JdbcClient database;

    private static String comment(long number, String text) {
        return """
        {"object":"page","entry":[{"id":"%1$s","time":%2$d,"changes":[{"field":"feed","value":{\
        "item":"comment","verb":"add","from":{"id":"61001","name":"%3$s"},"message":"%4$s",\
        "post_id":"%1$s_9001","parent_id":"%1$s_9001","comment_id":"9001_%5$d","created_time":%2$d}}]}]}"""
                .formatted(PAGE.id(), Instant.now().getEpochSecond(), AUTHOR, text, number);
    }

    @Test
    void whatComesNextIsMadeAheadAndSaysTheSame() {
        long number = System.nanoTime();
        String text = words();
        Adapter facebook =
                adapters.stream()
                        .filter(each -> each.platform() == Platform.FACEBOOK)
                        .findFirst()
                        .orElseThrow();
        interpreter.stop();
        SearchWords made;
        try {
            deliver(comment(number, text));
            ahead.begin(facebook, new OriginalId(0), 1_000);
            made = ahead.words(facebook);
        } finally {
            interpreter.start();
        }
        assertThat(made.of(AUTHOR, text)).isNotNull();
        assertThat(ahead.words(facebook)).isEqualTo(SearchWords.NONE);
        kept("9001_" + number);
        assertThat(
                        database.sql("select words::text from records.contribution where key = ?")
                                .param("9001_" + number)
                                .query(String.class)
                                .single())
                .isEqualTo(made.of(AUTHOR, text));
    }
}

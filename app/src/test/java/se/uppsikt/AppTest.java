package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UppsiktTest
class AppTest {
    @Autowired JdbcClient database;

    @Test
    void startsOnRealPostgresWithSwedishFullText() {
        assertThat(
                        database.sql(
                                        "select to_tsvector('swedish', 'kommunens') @@ to_tsquery('swedish', 'kommuner')")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }
}

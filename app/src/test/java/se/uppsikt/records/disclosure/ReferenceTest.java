package se.uppsikt.records.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference by which somebody follows a request without telling who it is. */
class ReferenceTest {
    private final SecureRandom chance = new SecureRandom();

    @Test
    void itIsReadableAndOfSoManyThatNobodyFindsAnother() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            made.add(Reference.of(2026, chance::nextInt).shown());
        }
        assertThat(made)
                .hasSize(1_000)
                .allMatch(each -> each.matches("UT-2026(-[0-9A-HJKMNP-TV-Z]{4}){3}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UT-2026-7K4M-0XQ1-B6TD",
                " ut 2026 7k4m oxqi b6td ",
                "ut20267k4moxqlb6td",
                "UT–2026–7K4M–0XQ1–B6TD"
            })
    void itIsReadAsPeopleWriteItDown(String written) {
        assertThat(Reference.read(written)).contains(new Reference("UT-2026-7K4M-0XQ1-B6TD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UT", "UT-2026-7K4M-9XQ2", "UT-2026-7K4M-9XQ2-B6T*", "../../x"})
    void anythingElseIsNone(String written) {
        assertThat(Reference.read(written)).isEmpty();
    }
}

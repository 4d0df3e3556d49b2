package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.platforms.imports.Export.Content;
import se.uppsikt.platforms.imports.Export.Link;
import se.uppsikt.platforms.imports.Export.Media;

class ImportRulesTest {

    @Test
    void wordingHasTheTextWhatStoodOnThePicturesAndTheLinks() {
        Content content =
                new Content(
                        "Kom till torget",
                        "S delade",
                        null,
                        List.of(new Media("a", "Kom till torget"), new Media("b", "Scenen")),
                        List.of(new Link("Programmet", "https://example.org/p")));

        assertThat(ImportRules.wording(content, false))
                .isEqualTo("Kom till torget\n\nScenen\n\nProgrammet\nhttps://example.org/p");
    }

    @Test
    void thePlatformsOwnSentenceStandsInOnlyWhereThereIsNothingElse() {
        Content bare = new Content("", "S bytte profilbild", null, List.of(), List.of());

        assertThat(ImportRules.wording(bare, true)).isEqualTo("S bytte profilbild");
        assertThat(ImportRules.wording(bare, false)).isNull();
    }
}

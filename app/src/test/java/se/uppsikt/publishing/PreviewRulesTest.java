package se.uppsikt.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.uppsikt.accounts.Platform;

/** Where a text is folded away: between words, and never in the middle of a sign. */
class PreviewRulesTest {
    @Test
    void aShortTextIsSeenWhole() {
        assertThat(PreviewRules.fold(Platform.INSTAGRAM, "Isbanan öppnar.")).isEqualTo(15);
        assertThat(PreviewRules.fold(Platform.INSTAGRAM, "")).isZero();
    }

    @Test
    void aLongTextIsFoldedBetweenWords() {
        String text = "Isbanan öppnar på lördag. ".repeat(20);
        int fold = PreviewRules.fold(Platform.INSTAGRAM, text);
        assertThat(fold).isLessThanOrEqualTo(125).isGreaterThan(100);
        assertThat(Character.isWhitespace(text.charAt(fold - 1)) || text.charAt(fold) == ' ')
                .isTrue();
    }

    @Test
    void manyLinesAreFoldedAfterTheFifth() {
        assertThat(PreviewRules.fold(Platform.FACEBOOK, "a\nb\nc\nd\ne\nf")).isEqualTo(9);
    }

    @Test
    void aFamilyIsNotDivided() {
        String family = "👨‍👩‍👧‍👦";
        String text = family.repeat(60);
        int fold = PreviewRules.fold(Platform.INSTAGRAM, text);
        assertThat(fold % family.length()).isZero();
    }

    @Test
    void whereNothingIsFoldedAllIsSeen() {
        String text = "Ord ".repeat(200);
        assertThat(PreviewRules.fold(Platform.BLUESKY, text)).isEqualTo(text.length());
    }
}

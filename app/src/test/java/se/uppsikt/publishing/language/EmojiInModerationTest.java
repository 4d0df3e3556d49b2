package se.uppsikt.publishing.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiInModerationTest {
    @ParameterizedTest
    @CsvSource({
        "Hej, 0",
        "Hej 🎄, 1",
        "👩‍👩‍👧‍👦 och 🇸🇪🇫🇮, 3",
        "👍🏽👍🏿, 2",
        "❤️, 1",
        "1️⃣ 2️⃣, 2",
        "©®™ 1 2 # *, 0",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿, 1",
        "☎ ringer, 0"
    })
    void eachIsOneHoweverManySignsItHas(String text, int emoji) {
        assertThat(Emoji.in(text)).hasSize(emoji);
    }

    @Test
    void moreThanTheGuidelineSaysAreRemarkedOn() {
        assertThat(Advised.rules("Välkommen! 🎄🎅🎁")).isEmpty();
        assertThat(Advised.places(Rule.MANY_EMOJI, "Välkommen! 🎄🎅🎁⛄✨")).containsExactly("⛄✨");
        assertThat(Advised.sentences(Rule.MANY_EMOJI, "🎄🎅🎁⛄✨").getFirst())
                .startsWith("Texten har 5 emojier, och riktlinjen säger högst 3.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Kom på 🎄 med oss", "Vi ❤️ Örebro", "Ta med 🚲 och hjälm", "En ☕️ på oss"})
    void oneThatStandsForAWordIsPointedAt(String text) {
        assertThat(Advised.rules(text)).containsExactly(Rule.EMOJI_AS_WORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🎄 Julmarknad på lördag",
                "Julmarknad på lördag 🎄",
                "Julmarknad! 🎄 Välkommen",
                "📅 lördag\n📍 stortorget\n",
                "Välkommen 🎄\nvi ses",
                "Köp 3 🎄 nu"
            })
    void oneThatAdornsIsLeftInPeace(String text) {
        assertThat(Advised.rules(text)).doesNotContain(Rule.EMOJI_AS_WORD);
    }
}

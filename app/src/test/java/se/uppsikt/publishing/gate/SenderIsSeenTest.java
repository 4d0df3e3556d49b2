package se.uppsikt.publishing.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.publishing.gate.Point.Check.COOPERATION;
import static se.uppsikt.publishing.gate.Point.Check.SENDER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.publishing.gate.Judged.Sharing;

class SenderIsSeenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Örebro kommun på Facebook",
                "Örebro kommun – Teckenspråk på Facebook",
                "ÖREBRO KOMMUN på YouTube",
                "Jobba i Örebro kommun på LinkedIn",
                "@orebrokommun på Instagram",
                "orebrokommuntsp på Instagram",
                "O\u0308rebro kommun på Facebook",
                "Örebro kommuns bibliotek på Facebook"
            })
    void anAccountThatCarriesTheNameShowsTheSender(String account) {
        assertThat(About.post("Hej!").onlyOn(account).point(SENDER).met()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tillbakablick Örebro på Instagram",
                "Kulturskolan på Instagram",
                "Region Örebro län på Facebook",
                "Kommunen på Facebook",
                "Örebro kommunalråd på Facebook",
                ""
            })
    void anyOtherAccountSaysItInTheText(String account) {
        About silent = About.post("I dag bakar vi bullar! 🧁").onlyOn(account);
        About told =
                About.post("I dag bakar vi bullar! /Kulturskolan, Örebro\nkommun").onlyOn(account);

        assertThat(silent.point(SENDER).met()).isFalse();
        assertThat(silent.point(SENDER).sentence()).contains("”Vi är en del av Örebro kommun.”");
        assertThat(told.point(SENDER).met()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi på Örebro kommuns fritidsgårdar",
                "#ÖrebroKommun bjuder in",
                "Följ @orebrokommun",
                "Örebro-kommun",
                "**Örebro** kommun"
            })
    void theNameIsKnownHoweverItIsWritten(String text) {
        assertThat(About.post(text).onlyOn("Kulturskolan på Instagram").point(SENDER).met())
                .isTrue();
    }

    @Test
    void everyAccountIsLookedAtByItself() {
        Point point =
                About.post("I dag bakar vi!")
                        .on("Kulturskolan på Instagram", "I dag bakar vi!")
                        .on("Elmia på Facebook", "I dag bakar vi!")
                        .point(SENDER);

        assertThat(point.met()).isFalse();
        assertThat(point.sentence())
                .contains("Kulturskolan på Instagram och Elmia på Facebook")
                .doesNotContain("Örebro kommun på Facebook");
    }

    @Test
    void whatIsGoneAfterADaySaysItInThePicture() {
        assertThat(
                        About.story()
                                .onlyOn("Kulturskolan på Instagram")
                                .pictureWith("Öppet hus", "Örebro kommun")
                                .point(SENDER)
                                .met())
                .isTrue();
    }

    @Test
    void ourOwnIsNoCooperation() {
        assertThat(About.post("Hej!").isAsked(COOPERATION)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tillsammans med Örebro läns museum visar vi bilder från 1950-talet.",
                "Visningen ordnas av Örebro läns museums vänner och oss.",
                "Vi delar från @orebrolansmuseum: nu öppnar utställningen!",
                "ÖREBRO LÄNS\nMUSEUM och vi"
            })
    void theOtherIsNamed(String text) {
        assertThat(museum(text).point(COOPERATION).met()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tillsammans med museet visar vi bilder.",
                "",
                "Örebro museum",
                "Örebro län"
            })
    void whoeverIsNotNamedIsAskedFor(String text) {
        Point point = museum(text).point(COOPERATION);

        assertThat(point.met()).isFalse();
        assertThat(point.sentence())
                .startsWith("Örebro läns museum nämns inte på Örebro kommun på Facebook.");
    }

    @Test
    void theOtherIsNamedOnEveryAccount() {
        assertThat(
                        museum("Med Örebro läns museum")
                                .on("Örebro kommun på LinkedIn", "Ny utställning")
                                .point(COOPERATION)
                                .sentence())
                .contains("Örebro kommun på LinkedIn")
                .doesNotContain("Facebook");
    }

    @Test
    void nobodyIsNoOther() {
        Point point = About.post("Hej!").sharing(new Sharing.Together(" ")).point(COOPERATION);

        assertThat(point.met()).isFalse();
        assertThat(point.sentence()).startsWith("Säg vem");
    }

    @Test
    void anAuthoritysMessageThatIsOfUseToAllIsExemptAndLogged() {
        About about =
                About.post("Eldningsförbud i hela länet från klockan 12.")
                        .onlyOn("Kulturskolan på Instagram")
                        .sharing(new Sharing.Benefit("Länsstyrelsen i Örebro län"));

        assertThat(about.point(COOPERATION).met()).isTrue();
        assertThat(about.point(COOPERATION).sentence())
                .contains("Länsstyrelsen i Örebro län")
                .endsWith("undantaget antecknas.");
        assertThat(about.point(SENDER).met()).isTrue();
        assertThat(
                        About.post("Eldningsförbud")
                                .sharing(new Sharing.Benefit(""))
                                .point(COOPERATION)
                                .met())
                .isFalse();
    }

    private static About museum(String text) {
        return About.post(text).sharing(new Sharing.Together("Örebro läns museum"));
    }
}

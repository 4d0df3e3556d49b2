package se.uppsikt.publishing.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.publishing.gate.Point.Check.LEGAL_BASIS;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.publishing.gate.Judged.People;

class LegalBasisIsAskedForTest {
    @Test
    void aTextAloneShowsNobody() {
        assertThat(About.post("Hej!").isAsked(LEGAL_BASIS)).isFalse();
    }

    @Test
    void itIsInPlaceWhenAllWhoCanBeRecognisedHaveOne() {
        assertThat(About.post("Hej!").person(new People.Covered()).point(LEGAL_BASIS).met())
                .isTrue();
    }

    @Test
    void whatNobodyHasSaidIsAskedFor() {
        Point point =
                About.post("Hej!")
                        .person(new People.Covered())
                        .person(new People.Unasked())
                        .point(LEGAL_BASIS);

        assertThat(point.met()).isFalse();
        assertThat(point.sentence())
                .startsWith("Säg om någon går att känna igen i bilden bild2.jpg");
        assertThat(point.about()).containsExactly(About.id(1));
    }

    @Test
    void whoeverLacksOneIsTold() {
        Point point =
                About.post("Hej!")
                        .person(
                                new People.Lacking(
                                        List.of(
                                                "Elev 1 saknar samtycke.",
                                                "Elev 2 har tagit tillbaka.")))
                        .person(new People.Unasked())
                        .point(LEGAL_BASIS);

        assertThat(point.sentence())
                .contains("Elev 1 saknar samtycke. Elev 2 har tagit tillbaka.")
                .contains("Säg om någon går att känna igen");
        assertThat(point.about()).containsExactly(About.id(0), About.id(1));
    }

    @Test
    void whatIsLackingIsNeverCalledInPlace() {
        Point point = About.post("Hej!").person(new People.Lacking(List.of())).point(LEGAL_BASIS);

        assertThat(point.met()).isFalse();
        assertThat(point.sentence()).contains("saknar rättslig grund");
    }
}

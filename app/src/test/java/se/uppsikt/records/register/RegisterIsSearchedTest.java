package se.uppsikt.records.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;

/** Colleagues and the public look for entries in the register, by word, year and id. */
@UppsiktTest
class RegisterIsSearchedTest extends RegisterStory {
    @BeforeEach
    void open() {
        office.keep(office.comment(key, "Hål i vägen vid Ågatan"));
    }

    @Test
    void theRegisterIsSearchedByTheBeginningOfAWordAndAPercentSignIsNoWildcard() {
        String word = "snöplog" + key.replaceAll("[^a-z0-9]", "");
        Visitor lars = registrar();
        lars.post(
                "/diarium/" + id() + "/diariefor",
                "visning=SUBJECT&" + form("arendemening", word + "ning"));
        assertThat(lars.see("/diarium?" + form("q", word)).body()).contains(word + "ning");
        assertThat(new Visitor(port).see("/diarium/offentligt?" + form("q", word)).body())
                .contains(word + "ning");
        assertThat(lars.see("/diarium?" + form("q", "%")).body()).doesNotContain(word);
    }

    @Test
    void inTheRegisterEveryFormOfAWordFindsTheEntry() {
        String own = "q" + key.replaceAll("[^a-z0-9]", "");
        Visitor lars = registrar();
        lars.post(
                "/diarium/" + id() + "/diariefor",
                "visning=SUBJECT&"
                        + form("arendemening", "Kommentar om " + own + " och biblioteket"));
        for (String form :
                List.of(
                        "kommentar",
                        "kommentaren",
                        "kommentarer",
                        "kommentarerna",
                        "biblioteken")) {
            String asked = form("q", form + " " + own);
            assertThat(lars.see("/diarium?" + asked).body()).as(form).contains("om " + own);
            assertThat(new Visitor(port).see("/diarium/offentligt?" + asked).body())
                    .as(form)
                    .contains("om " + own);
        }
    }

    @Test
    void aSearchThatFindsNothingSaysSoAndOffersTheWholeRegister() {
        String asked = form("q", "zzz<b>");
        assertThat(registrar().see("/diarium?" + asked).body())
                .contains("Inget diariefört matchar ”zzz&lt;b&gt;”.", "Visa hela diariet")
                .doesNotContain("Inget diariefört här");
        assertThat(new Visitor(port).see("/diarium/offentligt?" + asked).body())
                .contains("Inget diariefört matchar ”zzz&lt;b&gt;”.", "Visa hela diariet")
                .doesNotContain("Inget diariefört här");
        assertThat(new Visitor(port).see("/diarium/offentligt?namnd=finnsinte").body())
                .contains("Inget diariefört i det urvalet.");
    }

    @Test
    void aYearInWhichNothingCanBeRegisteredIsAnEmptyRegister() {
        for (String year : List.of("1", "-1", "1066", "10000", "2147483647", "-2147483648")) {
            assertThat(registrar().see("/diarium?ar=" + year).statusCode()).as(year).isEqualTo(200);
        }
    }

    @Test
    void theIdOfARecordLeadsToTheRecord() {
        HttpResponse<String> led = registrar().see("/diarium/" + id());
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(Visitor.goal(led)).isEqualTo("/diarium/handling/" + id());
    }
}

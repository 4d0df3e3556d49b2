package se.uppsikt.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Role;

/**
 * Whoever signs in comes to where their duties are, unless they were on the way somewhere, and the
 * menu shows the pages that they may see and no others: it asks the table that guards them (B1).
 */
@Proves("B1")
@UppsiktTest
class EverybodyBeginsAtTheirDutiesTest {
    private static final List<String> WORDS =
            List.of(
                    "/inkorg",
                    "/moderering",
                    "/diarium",
                    "/arkiv",
                    "/konton",
                    "/plattformar",
                    "/riktlinjer",
                    "/behorighet",
                    "/uppfoljning",
                    "/drift",
                    "/annonser",
                    "/publicering",
                    "/kris");

    @LocalServerPort int port;
    @Autowired Access access;
    @Autowired Routes routes;

    /** Beside each person where they begin, and of each menu word whether they have it. */
    @ParameterizedTest
    @CsvSource({
        // words: inkorg moderering diarium arkiv konton plattformar riktlinjer behorighet
        // uppfoljning drift annonser publicering kris
        "johan.alm,   /inkorg,                       imdakprb--npk",
        "karin.holm,  /inkorg,                       imdakprbu-npk",
        "maria.ek,    /inkorg,                       imd-kprb--n-k",
        "anna.berg,   /inkorg,                       imdakprbu-npk",
        "david.lund,  /inkorg,                       imdakprbu-npk",
        "lars.dahl,   /diarium?visa=SKA_DIARIEFORAS, imdak-rb--n-k",
        "olof.rask,   /arkiv,                        --dak-rbu-n-k",
        "sara.vik,    /uppfoljning,                  i-dak-rbu-n-k",
        "peter.storm, /inkorg,                       i-d-k-rbu-n-k",
        "birgit.sten, /uppfoljning,                  --d-k-rbu-n-k",
        "helena.frisk,/plattformar,                  --dakprbuon-k",
    })
    void everyRoleBeginsAtItsDutyAndItsMenuShowsWhatItMaySee(
            String who, String start, String menu) {
        Visitor visitor = new Visitor(port);
        assertThat(Visitor.goal(visitor.signIn(who, "uppsikt"))).isEqualTo(start);
        assertThat(Visitor.goal(visitor.see("/"))).isEqualTo(start);
        var begun = visitor.see(start);
        assertThat(begun.statusCode()).isEqualTo(200);
        List<String> shown = menu(begun.body());
        for (int i = 0; i < WORDS.size(); i++) {
            String word = WORDS.get(i);
            boolean has = menu.charAt(i) != '-';
            assertThat(shown.contains(word)).as(word).isEqualTo(has);
            assertThat(visitor.see(word).statusCode()).as(word).isEqualTo(has ? 200 : 403);
        }
        assertThat(shown).isSubsetOf(WORDS);
    }

    @Test
    void noRoleOfTheDemoIsLeftOut() {
        Set<Role> tried = EnumSet.noneOf(Role.class);
        for (String who :
                List.of(
                        "johan.alm",
                        "karin.holm",
                        "maria.ek",
                        "anna.berg",
                        "lars.dahl",
                        "olof.rask",
                        "sara.vik",
                        "peter.storm",
                        "birgit.sten",
                        "helena.frisk")) {
            tried.addAll(access.employee(who).orElseThrow().roles());
        }
        assertThat(tried).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void whoHasSeveralRolesBeginsAtTheDutyThatComesMostOften() {
        assertThat(routes.start(Set.of(Role.ADMINISTRATOR, Role.EDITOR))).isEqualTo("/inkorg");
        assertThat(routes.start(Set.of(Role.ARCHIVIST, Role.REGISTRAR)))
                .isEqualTo("/diarium?visa=SKA_DIARIEFORAS");
        assertThat(routes.start(Set.of(Role.CRISIS_MANAGEMENT, Role.ADMINISTRATOR)))
                .isEqualTo("/plattformar");
    }

    @Test
    void everyStartIsOpenToThoseWhoBeginThere() {
        Map<Role, String> closed = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            String start = routes.start(Set.of(role));
            if (!routes.open(start.replaceAll("\\?.*", ""), Set.of(role))) {
                closed.put(role, start);
            }
        }
        assertThat(closed).isEmpty();
    }

    @Test
    void whoWasOnTheWaySomewhereComesThere() {
        Visitor olof = new Visitor(port);
        olof.see("/diarium");
        assertThat(Visitor.goal(olof.signIn("olof.rask", "uppsikt")))
                .isEqualTo("/diarium?continue");
    }

    @Test
    void aPageThatIsRefusedHasTheMenuAndAWayBack() {
        Visitor olof = new Visitor(port);
        olof.signIn("olof.rask", "uppsikt");
        String refused = olof.see("/inkorg").body();
        assertThat(menu(refused)).contains("/arkiv").doesNotContain("/inkorg");
        assertThat(Jsoup.parse(refused).select("main a[href=/]").text())
                .isEqualTo("Till startsidan");
        assertThat(Jsoup.parse(refused).select("main a[href=/inkorg]")).isEmpty();
    }

    @Test
    void whatIsReadBySomebodyWithoutTheListLeadsToNoRefusal() {
        Visitor olof = new Visitor(port);
        olof.signIn("olof.rask", "uppsikt");
        assertThat(olof.see("/inkorg/uppsikt").statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(olof.see("/inkorg/uppsikt").body()).select("a[href=/inkorg]"))
                .isEmpty();
    }

    private static List<String> menu(String page) {
        return new ArrayList<>(Jsoup.parse(page).select("nav.menu a").eachAttr("href"));
    }
}

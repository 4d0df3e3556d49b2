package se.uppsikt.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;

/** A page shows only the ways that whoever reads it may go (decision 0065). */
@Proves("B1")
@UppsiktTest
class NoLinkLeadsToARefusalTest {
    private static final List<String> BEGINNINGS =
            List.of(
                    "/",
                    "/inkorg/uppsikt",
                    "/inkorg/uppsikt/jour",
                    "/inkorg/lamnat",
                    "/inkorg/lamnat?visa=av-mig",
                    "/riktlinjer",
                    "/uppfoljning",
                    "/uppfoljning/internkontroll",
                    "/konton",
                    "/konton/facebook-orebrokommun");

    /**
     * Of addresses that differ only by what they are about one is enough, and a few of each page.
     */
    private static final int OF_EACH = 2;

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "johan.alm",
                "leila.amiri",
                "anna.berg",
                "lars.dahl",
                "maria.ek",
                "helena.frisk",
                "olof.rask",
                "peter.storm",
                "sara.vik",
                "birgit.sten"
            })
    void everyLinkOfWhatIsShownOpens(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        Map<String, String> from = new LinkedHashMap<>();
        for (String page : BEGINNINGS) {
            for (String link : links(visitor, page)) {
                from.putIfAbsent(link, page);
            }
        }
        assertThat(from).hasSizeGreaterThan(10);
        List<String> refused = new ArrayList<>();
        from.forEach(
                (link, page) -> {
                    HttpResponse<String> answer = visitor.see(link);
                    if (!opens(answer)) {
                        refused.add(answer.statusCode() + " " + link + " from " + page);
                    }
                });
        assertThat(refused).isEmpty();
    }

    /** The auditor reads of what is broken, and mends nothing (decision 0071). */
    @ParameterizedTest
    @ValueSource(
            strings = {"/uppfoljning/internkontroll", "/riktlinjer", "/konton/instagram-tborebro"})
    void whatIsBrokenIsToldToAllAndItsMendToThoseWhoMayMendIt(String page) {
        String fault = "Kontot ska ha minst 2 redaktörer";
        assertThat(seen("anna.berg", page)).contains(fault, "Lägg till en redaktör");
        assertThat(seen("birgit.sten", page))
                .contains(fault)
                .doesNotContain("Lägg till en redaktör");
    }

    private String seen(String username, String page) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor.see(page).body();
    }

    /** Rules are broken on accounts of others too: there it is told whom to ask. */
    private static boolean opens(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200, 302 -> true;
            case 403 -> answer.body().contains("om behörighet till kontot.");
            default -> false;
        };
    }

    private static Set<String> links(Visitor visitor, String page) {
        var answer = visitor.see(page);
        if (answer.statusCode() == 302) {
            return links(visitor, Visitor.goal(answer));
        }
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Set<String> links = new LinkedHashSet<>();
        for (Element link : Jsoup.parse(answer.body()).select("a[href^=/]")) {
            String href = link.attr("href").replaceAll("#.*", "");
            String kind = href.replaceAll("[0-9a-f-]{36}|(?<=/konton/)[^/]+|(?<=konto/)[^/]+", "");
            if (!href.isEmpty() && kinds.merge(kind, 1, Integer::sum) <= OF_EACH) {
                links.add(href);
            }
        }
        return links;
    }
}

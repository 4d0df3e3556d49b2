package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.shared.Objection;

/** No account is called so that its page would be hidden behind another (K1). */
@Proves("K1")
@UppsiktTest
class HandleRulesTest {
    private static final String HANDLE = "{handle}";

    @Autowired List<RequestMappingHandlerMapping> mappings;

    @Test
    void everyWordThatStandsInTheHandlesPlaceIsReserved() {
        Set<String> pages =
                mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                        .flatMap(info -> info.getPatternValues().stream())
                        .collect(Collectors.toSet());
        Set<String> beginnings =
                pages.stream()
                        .filter(page -> page.contains(HANDLE))
                        .map(page -> page.substring(0, page.indexOf(HANDLE)))
                        .collect(Collectors.toSet());
        Set<String> words = new TreeSet<>();
        for (String page : pages) {
            beginnings.stream()
                    .filter(page::startsWith)
                    .map(beginning -> page.substring(beginning.length()).split("/", 2)[0])
                    .filter(word -> word.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                    .forEach(words::add);
        }
        assertThat(words).contains("offentliga").isEqualTo(new TreeSet<>(HandleRules.RESERVED));
    }

    @Test
    void reservedWordIsRefusedAndToldWhy() {
        for (String word : HandleRules.RESERVED) {
            assertThat(HandleRules.objections("Namn", word, "/konton/ansokan"))
                    .extracting(Objection::sentence)
                    .anyMatch(sentence -> sentence.contains("en av Uppsikts egna sidor"));
        }
        assertThat(HandleRules.objections("Ruta", "facebook-ruta", "/konton/ansokan")).isEmpty();
    }
}

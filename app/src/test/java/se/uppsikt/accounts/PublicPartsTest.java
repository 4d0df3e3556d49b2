package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import se.uppsikt.Proves;
import se.uppsikt.SecondProgramTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list that everybody may read stays readable with ten thousand accounts (K7). */
@Proves("K7")
@SecondProgramTest
class PublicPartsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ACCOUNT = Pattern.compile("href=\"/konton/offentliga/([^\"]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Autowired WebApplicationContext context;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient database;
    @Autowired Accounts accounts;

    @Test
    void tenThousandAccountsAreReadPartByPartAndEachOnce() {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context).build();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        all -> {
                            all.setRollbackOnly();
                            tenThousand();
                            List<String> open =
                                    accounts.open().stream().map(Account::handle).toList();
                            assertThat(open).hasSizeGreaterThan(10_000);
                            assertThat(inJson(browser)).isEqualTo(open);
                            assertThat(onPages(browser)).isEqualTo(open);
                        });
    }

    @Test
    void partAfterAnAccountThatNeverWasIsNotTheFirstPartAgain() throws Exception {
        MockMvc browser = MockMvcBuilders.webAppContextSetup(context).build();
        for (String list : List.of(PublicPage.LIST, PublicPage.JSON)) {
            assertThat(
                            browser.perform(
                                            MockMvcRequestBuilders.get(
                                                    list + "?efter=facebook-finns-inte"))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                    .isEqualTo(404);
        }
    }

    private static List<String> inJson(MockMvc browser) {
        List<String> handles = new ArrayList<>();
        @Nullable String next = PublicPage.JSON;
        while (next != null) {
            JsonNode part = JSON.readTree(get(browser, next));
            assertThat(part.get("konton")).hasSizeLessThanOrEqualTo(PublicPage.JSON_PART);
            part.get("konton").forEach(entry -> handles.add(entry.get("handtag").asString()));
            next = part.get("nasta").isNull() ? null : part.get("nasta").asString();
        }
        return handles;
    }

    private static List<String> onPages(MockMvc browser) {
        List<String> handles = new ArrayList<>();
        Set<String> pages = new HashSet<>();
        @Nullable String next = PublicPage.LIST;
        while (next != null) {
            assertThat(pages.add(next)).as("a page only once").isTrue();
            String page = get(browser, next);
            List<String> shown =
                    ACCOUNT.matcher(page).results().map(found -> found.group(1)).toList();
            assertThat(shown).hasSizeLessThanOrEqualTo(PublicPage.PART);
            handles.addAll(shown);
            Matcher more = NEXT.matcher(page);
            next = more.find() ? more.group(1) : null;
        }
        return handles;
    }

    private static String get(MockMvc browser, String address) {
        try {
            MockHttpServletResponse answer =
                    browser.perform(
                                    MockMvcRequestBuilders.get(address)
                                            .accept("text/html", "application/json", "*/*"))
                            .andReturn()
                            .getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=600, public");
            return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        } catch (Exception fault) {
            throw new AssertionError(address, fault);
        }
    }

    /** With marks of their own, which are sought one by one otherwise. */
    private void tenThousand() {
        database.sql(
                        """
                        insert into accounts.account
                            (id, kind, platform, platform_id, handle, name, address, owner,
                             committee, status, relay, mark)
                        select gen_random_uuid(), 'SERVICE_AREA', 'FACEBOOK', 'prov-' || n,
                            'prov-' || n, 'Prov ' || n % 100, 'https://www.facebook.com/prov' || n,
                            owner, committee, case when n % 3 = 0 then 'DORMANT' else 'ACTIVE' end,
                            false, lpad(to_hex(n), 4, '0')
                        from generate_series(1, 10000) n,
                            (select owner, committee from accounts.account limit 1) unit
                        """)
                .update();
    }
}

package se.uppsikt.accounts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppsikt.Proves;
import se.uppsikt.SecondProgramTest;
import se.uppsikt.access.Role;
import se.uppsikt.access.sessions.SignedInBrowser;
import se.uppsikt.base.web.FaultPages;
import se.uppsikt.records.Records;

/**
 * Every address that belongs to one account, asked for by every role, on the account of the own
 * unit and on others', within a turn and after it; beside the matrix that people read. Every
 * request is undone, and only the town is left.
 */
@Proves({"B1", "B6"})
@SecondProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsMatrixTest {
    private static final String MATRIX =
            "app/src/test/resources/se/uppsikt/accounts/rights-matrix.txt";

    /** The same of a message: what is not read by those who work with it does not exist (B6). */
    private static final String OF_MESSAGES =
            "app/src/test/resources/se/uppsikt/accounts/message-matrix.txt";

    /** The same of what is handed over: to the own unit, or by it to another (S7). */
    private static final String OF_HAND_OVERS =
            "app/src/test/resources/se/uppsikt/accounts/hand-over-matrix.txt";

    /** The units of the town, its committees, the roles, or those of the demo who have them. */
    private static final Pattern WHOM =
            Pattern.compile(
                    "Be (?:[^.]*(?:enheten|Nämnden P[AB]|"
                            + Arrays.stream(Role.values())
                                    .map(Role::somebody)
                                    .collect(Collectors.joining("|"))
                            + "|kommunens arkivarie)|\\p{Lu}\\p{L}+ \\p{Lu})");

    @Autowired WebApplicationContext context;
    @Autowired Filter springSecurityFilterChain;
    @Autowired PlatformTransactionManager transactions;
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @Autowired JdbcClient database;
    @Autowired Records records;

    private final Map<Role, SignedInBrowser> signedIn = new EnumMap<>(Role.class);
    private RightsMatrixTown town;
    private MockMvc browser;

    @BeforeAll
    void foundTheTown() {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        browser = builder.addFilters(springSecurityFilterChain).build();
        town = requireNonNull(new TransactionTemplate(transactions).execute(_ -> founded()));
    }

    private RightsMatrixTown founded() {
        RightsMatrixTown founded = new RightsMatrixTown(database, records, "P");
        for (Role role : Role.values()) {
            signedIn.put(role, SignedInBrowser.of(founded.whoIs(role), context));
        }
        return founded;
    }

    @Test
    void everyAddressIsReachedAsFarAsTheMatrixSays() throws IOException {
        assertThat(String.join("\n", reached(RightsMatrixAddresses.ASKED)))
                .as(
                        "The lines of %s, as the program is (after checking that they are meant)",
                        MATRIX)
                .isEqualTo(String.join("\n", matrix("rights-matrix.txt")));
    }

    /** Where a message that may be read would be missing too, nothing is told. */
    @Test
    void aMessageIsReachedAsFarAsItsOwnMatrixSays() throws IOException {
        Map<String, String> ofMessages = new TreeMap<>();
        RightsMatrixAddresses.ASKED.forEach(
                (route, address) -> {
                    if (address.contains("{item}")
                            && !RightsMatrixAddresses.MISSING_IS_REACHED.contains(route)) {
                        ofMessages.put(route, address.replace("{item}", "{message}"));
                    }
                });
        assertThat(String.join("\n", reached(ofMessages)))
                .as(
                        "The lines of %s, as the program is (after checking that they are meant)",
                        OF_MESSAGES)
                .isEqualTo(String.join("\n", matrix("message-matrix.txt")));
    }

    /** Everything that can be done with what was lent to the own unit, or to another by it. */
    @Test
    void aHandOverIsReachedAsFarAsItsOwnMatrixSays() throws IOException {
        Map<String, String> ofHandOvers = new TreeMap<>();
        for (String whose : List.of("assignment", "elsewhere")) {
            String one = "/inkorg/lamnat/{" + whose + "}";
            ofHandOvers.put("GET " + one, one);
            for (String act :
                    List.of("ta-emot", "foresla?text=x", "lamna-tillbaka?ord=x", "ta-tillbaka")) {
                ofHandOvers.put("POST " + one + "/" + act, one + "/" + act);
            }
        }
        assertThat(String.join("\n", reached(ofHandOvers)))
                .as(
                        "The lines of %s, as the program is (after checking that they are meant)",
                        OF_HAND_OVERS)
                .isEqualTo(String.join("\n", matrix("hand-over-matrix.txt")));
    }

    private List<String> reached(Map<String, String> asked) {
        List<String> found = new ArrayList<>();
        asked.forEach((route, address) -> found.add(line(route, address)));
        return found;
    }

    @Test
    void noAddressOfAnAccountIsLeftOut() {
        Set<String> mapped =
                mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                        .flatMap(
                                info ->
                                        info.getMethodsCondition().getMethods().stream()
                                                .flatMap(
                                                        method ->
                                                                info.getPatternValues().stream()
                                                                        .map(
                                                                                path ->
                                                                                        method + " "
                                                                                                + path)))
                        .filter(asked -> asked.contains("{") && !asked.contains("/offentlig"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped)
                .as("asked for in this test, or no account's")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        RightsMatrixAddresses.ASKED.keySet().stream(),
                                        RightsMatrixAddresses.NO_ACCOUNTS.stream())
                                .toList());
    }

    private String line(String route, String address) {
        StringBuilder line = new StringBuilder("%-58s".formatted(route));
        for (Role role : Role.values()) {
            line.append(' ');
            town.places()
                    .forEach(
                            (letter, place) ->
                                    line.append(
                                            reached(role, route, place.in(address))
                                                    ? letter
                                                    : "-"));
        }
        return line.toString();
    }

    private boolean reached(Role role, String route, String address) {
        MvcResult answer =
                requireNonNull(
                        new TransactionTemplate(transactions)
                                .execute(
                                        one -> {
                                            one.setRollbackOnly();
                                            return answer(role, route, address);
                                        }));
        int status = answer.getResponse().getStatus();
        assertThat(status).as("%s %s", route, address).isLessThan(500).isNotIn(405, 415);
        boolean reached =
                status != 403
                        && (status != 404
                                || RightsMatrixAddresses.MISSING_IS_REACHED.contains(route));
        if (!reached) {
            assertThat(whom(answer)).as("whom to ask: %s %s", route, address).containsPattern(WHOM);
        }
        return reached;
    }

    /** What the refusal tells; at the gate it is the container that shows the page. */
    private static String whom(MvcResult answer) {
        Object atTheGate = answer.getRequest().getAttribute(FaultPages.WHOM);
        if (atTheGate instanceof List<?> sentences) {
            return sentences.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcResult answer(Role role, String route, String address) {
        HttpMethod method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        SignedInBrowser asking = requireNonNull(signedIn.get(role));
        try {
            return browser.perform(
                            request(method, URI.create(address))
                                    .cookie(new Cookie(SignedInBrowser.COOKIE, asking.cookie()))
                                    .param("_csrf", asking.masked())
                                    .header("HX-Request", address.endsWith("/ruta"))
                                    .accept("text/html", "*/*"))
                    .andReturn();
        } catch (Exception fault) {
            throw new AssertionError(method + " " + address, fault);
        }
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(
            HttpMethod method, URI address) {
        return method == HttpMethod.POST && address.getPath().endsWith("/bilder")
                ? MockMvcRequestBuilders.multipart(address)
                        .file(new MockMultipartFile("bild", new byte[] {1}))
                : MockMvcRequestBuilders.request(method, address);
    }

    private static List<String> matrix(String file) throws IOException {
        return new ClassPathResource(file, RightsMatrixTest.class)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}

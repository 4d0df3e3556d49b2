package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.signin.SignedInBrowser;
import se.uppsikt.base.web.FaultPages;
import se.uppsikt.records.Records;

/**
 * Every address that belongs to one account, asked for by every role, on the account of the own
 * unit and on others', within a turn and after it; beside the matrix that people read. All of it
 * happens in one transaction, every request within it is undone, and nothing is left.
 */
@Proves({"B1", "B6"})
@UppsiktTest
class RightsMatrixTest {
    private static final String MATRIX =
            "app/src/test/resources/se/uppsikt/accounts/rights-matrix.txt";

    /**
     * How each address is asked for; it is the rights that are to answer, not the form's faults.
     */
    private static final Map<String, String> ASKED = new TreeMap<>();

    /** The same of a message: what is not read by those who work with it does not exist (B6). */
    private static final String OF_MESSAGES =
            "app/src/test/resources/se/uppsikt/accounts/message-matrix.txt";

    /** The same of what is handed over: to the own unit, or by it to another (S7). */
    private static final String OF_HAND_OVERS =
            "app/src/test/resources/se/uppsikt/accounts/hand-over-matrix.txt";

    /** Here what is asked for is missing for whoever has the right to ask. */
    private static final Set<String> MISSING_IS_REACHED =
            Set.of(
                    "GET /arkiv/{id:[0-9a-f-]{36}}/paket",
                    "GET /diarium/handling/{id}/original/{original}",
                    "GET /inkorg/{id}/bild/{picture:[0-9a-f-]{36}}",
                    "POST /inkorg/uppsikt/jour/{handle}/{duty}/ta-bort",
                    "POST /konton/{handle}/redaktorer",
                    "POST /konton/{handle}/redaktorer/{person}/slutar",
                    "POST /konton/{handle}/turer/{turn}/aterkalla",
                    "POST /konton/{handle}/turer/{turn}/tagen",
                    "POST /moderering/{id}/polisunderlag",
                    "POST /plattformar/{handle}/for-hand/{command}");

    /** The units of the town, its committees, the roles, or those of the demo who have them. */
    private static final Pattern WHOM =
            Pattern.compile(
                    "Be (?:[^.]*(?:enheten|Nämnden P[AB]|"
                            + Arrays.stream(Role.values())
                                    .map(Role::somebody)
                                    .collect(Collectors.joining("|"))
                            + "|kommunens arkivarie)|\\p{Lu}\\p{L}+ \\p{Lu})");

    /** Addresses with a variable that is no account's. */
    private static final Set<String> NO_ACCOUNTS =
            Set.of(
                    "GET /behorighet/{person}",
                    "POST /behorighet/{person}",
                    "GET /konton/ruta/{person}",
                    "GET /riktlinjer/version/{number}",
                    // a person's own; SavedViewIsOnesOwnTest
                    "POST /inkorg/vyer/{view}/ta-bort",
                    // an order of a person's own; OrderToSortManyTest
                    "GET /inkorg/manga/{sorting:[0-9a-f-]{36}}",
                    "POST /inkorg/manga/{sorting:[0-9a-f-]{36}}/stoppa",
                    "POST /inkorg/manga/{sorting:[0-9a-f-]{36}}/fortsatt",
                    // a picture that everybody may see; judging it needs one, see PicturesTest
                    "GET /konton/{handle}/bilder/{id}",
                    "POST /konton/{handle}/bilder/{id}/vapen",
                    // a hash; MediaAreKeptByContentTest asks by account
                    "GET /media/{hash:[0-9a-f]{64}}");

    static {
        String none = "00000000-0000-7000-8000-000000000000";
        ask("GET /konton/{handle}", "/konton/{handle}");
        ask("POST /konton/{handle}/status", "/konton/{handle}/status?till=SUBMITTED");
        ask("POST /konton/{handle}/bekrafta", "/konton/{handle}/bekrafta");
        ask("GET /konton/{handle}/ansokan", "/konton/{handle}/ansokan");
        ask("POST /konton/{handle}/ansokan", "/konton/{handle}/ansokan?version=99&gor=spara");
        ask(
                "POST /konton/{handle}/ansokan/svar",
                "/konton/{handle}/ansokan/svar?version=99&svar=godkann");
        ask(
                "POST /konton/{handle}/ansokan/aterkalla",
                "/konton/{handle}/ansokan/aterkalla?version=99");
        ask("POST /konton/{handle}/ansokan/ta-upp", "/konton/{handle}/ansokan/ta-upp?version=99");
        ask("POST /konton/{handle}/plattformen", "/konton/{handle}/plattformen?id=1&adress=x");
        ask(
                "POST /konton/{handle}/redaktorer",
                "/konton/{handle}/redaktorer?kontakt=x&person=" + none);
        ask(
                "POST /konton/{handle}/redaktorer/{person}/slutar",
                "/konton/{handle}/redaktorer/" + none + "/slutar");
        ask("GET /konton/{handle}/bilder", "/konton/{handle}/bilder");
        ask("POST /konton/{handle}/bilder", "/konton/{handle}/bilder?plats=PROFILE&beskrivning=x");
        ask("GET /konton/{handle}/turer", "/konton/{handle}/turer");
        ask("POST /konton/{handle}/turer", "/konton/{handle}/turer?slag=stafett");
        ask(
                "POST /konton/{handle}/turer/{turn}/aterkalla",
                "/konton/{handle}/turer/" + none + "/aterkalla");
        ask(
                "POST /konton/{handle}/turer/{turn}/tagen",
                "/konton/{handle}/turer/" + none + "/tagen");
        ask("POST /konton/{handle}/marke", "/konton/{handle}/marke?marke=x");
        ask("GET /plattformar/{handle}", "/plattformar/{handle}");
        ask("POST /plattformar/{handle}/nyckel", "/plattformar/{handle}/nyckel?nyckel=x");
        ask("POST /plattformar/{handle}/hamta", "/plattformar/{handle}/hamta");
        ask("POST /plattformar/{handle}/prenumerera", "/plattformar/{handle}/prenumerera");
        ask(
                "POST /plattformar/{handle}/for-hand/{command}",
                "/plattformar/{handle}/for-hand/" + none + "?bevis=x");
        ask("GET /inkorg/overlamning/{handle}", "/inkorg/overlamning/{handle}");
        ask("GET /inkorg/svarsbank/{answer}", "/inkorg/svarsbank/{answer}");
        ask("POST /inkorg/svarsbank/{answer}", "/inkorg/svarsbank/{answer}?version=99");
        ask(
                "POST /inkorg/svarsbank/{answer}/bekrafta",
                "/inkorg/svarsbank/{answer}/bekrafta?version=99");
        ask(
                "POST /inkorg/svarsbank/{answer}/dra-in",
                "/inkorg/svarsbank/{answer}/dra-in?version=99");
        ask("GET /inkorg/uppsikt/konto/{handle}", "/inkorg/uppsikt/konto/{handle}");
        ask(
                "POST /inkorg/uppsikt/jour/{handle}/{duty}/ta-bort",
                "/inkorg/uppsikt/jour/{handle}/" + none + "/ta-bort");
        ask("POST /inkorg/uppsikt/konto/{handle}/sett", "/inkorg/uppsikt/konto/{handle}/sett");
        ask("GET /inkorg/{id}/lamna-over", "/inkorg/{item}/lamna-over");
        ask("POST /inkorg/{id}/lamna-over", "/inkorg/{item}/lamna-over?till=");
        ask("GET /inkorg/lamnat/{assignment:[0-9a-f-]{36}}", "/inkorg/lamnat/{assignment}");
        ask(
                "POST /inkorg/lamnat/{assignment:[0-9a-f-]{36}}/{act}",
                "/inkorg/lamnat/{assignment}/foresla?text=");
        ask("GET /inkorg/{id}", "/inkorg/{item}");
        ask("GET /inkorg/{id}/tidigare", "/inkorg/{item}/tidigare");
        ask("GET /inkorg/{id}/bild/{picture:[0-9a-f-]{36}}", "/inkorg/{item}/bild/" + none);
        ask("POST /inkorg/{id}/bild", "/inkorg/{item}/bild");
        ask("POST /inkorg/{id}/svara", "/inkorg/{item}/svara?visa=1&text=x");
        ask("POST /inkorg/{id}/{act}", "/inkorg/{item}/klar?version=99&once=x");
        ask(
                "POST /inkorg/{id}/{act:gilla|angra-gilla|sluta-gilla}",
                "/inkorg/{item}/gilla?version=99&once=x");
        ask(
                "GET /moderering/blockeringar/{block:[0-9a-f-]{36}}",
                "/moderering/blockeringar/{block}");
        ask(
                "POST /moderering/blockeringar/{block:[0-9a-f-]{36}}/{word}",
                "/moderering/blockeringar/{block}/hav");
        ask(
                "POST /moderering/blockeringar/tradar/{thread}/{word}",
                "/moderering/blockeringar/tradar/{thread}/oppna");
        ask("GET /moderering/{id}/blockera", "/moderering/{item}/blockera");
        ask("POST /moderering/{id}/blockera", "/moderering/{item}/blockera");
        ask("GET /moderering/{id}/stang-kommentarerna", "/moderering/{item}/stang-kommentarerna");
        ask("POST /moderering/{id}/stang-kommentarerna", "/moderering/{item}/stang-kommentarerna");
        ask("GET /moderering/{id}/ruta", "/moderering/{item}/ruta");
        ask("POST /moderering/{id}/polisunderlag", "/moderering/{item}/polisunderlag");
        ask("POST /moderering/{id}/{word}", "/moderering/{item}/dolj");
        ask("POST /moderering/{id}/havning", "/moderering/{item}/havning");
        ask("POST /moderering/{id}/havning/{word}", "/moderering/{item}/havning/bifall");
        ask("GET /diarium/handling/{id}", "/diarium/handling/{item}");
        ask(
                "GET /diarium/handling/{id}/original/{original}",
                "/diarium/handling/{item}/original/0");
        ask("GET /diarium/{entry}", "/diarium/{entry}");
        ask("GET /diarium/{id}/ruta", "/diarium/{item}/ruta");
        ask("POST /diarium/{id}/bedomning", "/diarium/{item}/bedomning?beslut=TO_BE_REGISTERED");
        ask("POST /diarium/{id}/rattelse", "/diarium/{item}/rattelse?arendemening=x");
        ask("POST /diarium/{id}/diariefor", "/diarium/{item}/diariefor?arendemening=x");
        ask("POST /diarium/{id}/sekretess", "/diarium/{item}/sekretess?sekretess=true");
        ask("POST /diarium/{id}/kontroll", "/diarium/{item}/kontroll");
        ask("GET /arkiv/{id:[0-9a-f-]{36}}", "/arkiv/{package}");
        ask("GET /arkiv/{id:[0-9a-f-]{36}}/lage", "/arkiv/{package}/lage");
        ask("GET /arkiv/{id:[0-9a-f-]{36}}/paket", "/arkiv/{package}/paket");
        ask("POST /arkiv/{id:[0-9a-f-]{36}}/stopp", "/arkiv/{package}/stopp");
        ask("POST /arkiv/{id:[0-9a-f-]{36}}/igen", "/arkiv/{package}/igen");
        ask("POST /arkiv/{id:[0-9a-f-]{36}}/kvitto", "/arkiv/{package}/kvitto?beteckning=x");
        ask("GET /arkiv/import/{id}", "/arkiv/import/{import}");
        ask("GET /arkiv/import/{id}/lage", "/arkiv/import/{import}/lage");
        ask("GET /arkiv/import/{id}/rapport.csv", "/arkiv/import/{import}/rapport.csv");
        ask("POST /arkiv/import/{id}/stoppa", "/arkiv/import/{import}/stoppa");
        ask("POST /arkiv/import/{id}/fortsatt", "/arkiv/import/{import}/fortsatt");
    }

    @Autowired WebApplicationContext context;
    @Autowired Filter springSecurityFilterChain;
    @Autowired PlatformTransactionManager transactions;
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @Autowired JdbcClient database;
    @Autowired Records records;

    @Test
    void everyAddressIsReachedAsFarAsTheMatrixSays() throws IOException {
        assertThat(String.join("\n", reached(ASKED)))
                .as(
                        "The lines of %s, as the program is (after checking that they are meant)",
                        MATRIX)
                .isEqualTo(String.join("\n", matrix("rights-matrix.txt")));
    }

    /** Where a message that may be read would be missing too, nothing is told. */
    @Test
    void aMessageIsReachedAsFarAsItsOwnMatrixSays() throws IOException {
        Map<String, String> ofMessages = new TreeMap<>();
        ASKED.forEach(
                (route, address) -> {
                    if (address.contains("{item}") && !MISSING_IS_REACHED.contains(route)) {
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
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        MockMvc browser = builder.addFilters(springSecurityFilterChain).build();
        List<String> found = new ArrayList<>();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        all -> {
                            RightsMatrixTown town = new RightsMatrixTown(database, records);
                            asked.forEach(
                                    (route, address) ->
                                            found.add(line(browser, town, route, address)));
                            all.setRollbackOnly();
                        });
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
                        Stream.concat(ASKED.keySet().stream(), NO_ACCOUNTS.stream()).toList());
    }

    private String line(MockMvc browser, RightsMatrixTown town, String route, String address) {
        StringBuilder line = new StringBuilder("%-58s".formatted(route));
        for (Role role : Role.values()) {
            line.append(' ');
            town.places()
                    .forEach(
                            (letter, place) ->
                                    line.append(
                                            reached(
                                                            browser,
                                                            town.whoIs(role),
                                                            route,
                                                            place.in(address))
                                                    ? letter
                                                    : "-"));
        }
        return line.toString();
    }

    private boolean reached(MockMvc browser, PersonId person, String route, String address) {
        TransactionTemplate undone = new TransactionTemplate(transactions);
        undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        MvcResult answer =
                Objects.requireNonNull(
                        undone.execute(
                                one -> {
                                    one.setRollbackOnly();
                                    return answer(browser, person, route, address);
                                }));
        int status = answer.getResponse().getStatus();
        assertThat(status).as("%s %s", route, address).isLessThan(500).isNotIn(405, 415);
        boolean reached = status != 403 && (status != 404 || MISSING_IS_REACHED.contains(route));
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

    private MvcResult answer(MockMvc browser, PersonId person, String route, String address) {
        HttpMethod method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        SignedInBrowser signedIn = SignedInBrowser.of(person, context);
        try {
            return browser.perform(
                            request(method, URI.create(address))
                                    .cookie(new Cookie(SignedInBrowser.COOKIE, signedIn.cookie()))
                                    .param("_csrf", signedIn.masked())
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

    private static void ask(String route, String address) {
        ASKED.put(route, address);
    }
}

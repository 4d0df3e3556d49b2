package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppsikt.Logged;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Role;
import se.uppsikt.access.signin.RouteField;
import se.uppsikt.access.signin.SignedInBrowser;
import se.uppsikt.access.signin.WrongValues;
import se.uppsikt.records.Records;

/**
 * Every field of every page sent what it does not wait for, by somebody who may do everything,
 * about things that exist: refused or done, but never broken. Every request is undone, and nothing
 * is left; what the answers look like is seen by {@code TypedTest}.
 */
@UppsiktTest
class WrongTypesTest {
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");

    /** Pages that read a form of which the words are in the page and not in the code. */
    private static final List<String> FORMS =
            List.of("/riktlinjer/andra", "/konton/ansokan", "/konton/{handle}/ansokan");

    private static final List<String> LIKES = List.of("gilla", "angra-gilla", "sluta-gilla");

    private static final List<String> INBOX_ACTS =
            List.of(
                    "svara",
                    "hanvisa",
                    "kom-fram",
                    "skicka-igen",
                    "skriv-om",
                    "for-hand",
                    "klar",
                    "oppna",
                    "akut",
                    "ta",
                    "slapp");
    private static final List<String> JUDGEMENTS =
            List.of(
                    "dolj",
                    "visa",
                    "borja",
                    "medhall",
                    "avbryt",
                    "diariefor",
                    "ta-bort",
                    "igen",
                    "for-hand",
                    "polisanmald");

    @Autowired WebApplicationContext context;
    @Autowired Filter springSecurityFilterChain;
    @Autowired PlatformTransactionManager transactions;
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @Autowired JdbcClient database;
    @Autowired Records records;
    @RegisterExtension final Logged log = Logged.byAll();
    private final Set<String> broken = new TreeSet<>();

    @Test
    void nothingBreaksOfWhatIsOfTheWrongKind() {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        MockMvc browser = builder.addFilters(springSecurityFilterChain).build();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        all -> {
                            walk(browser, new RightsMatrixTown(database, records));
                            all.setRollbackOnly();
                        });
        assertThat(broken).as("what broke").isEmpty();
        assertThat(log.told())
                .filteredOn(told -> told.getLevel().isGreaterOrEqual(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(told -> told.contains(WrongValues.MARK));
    }

    private void walk(MockMvc browser, RightsMatrixTown town) {
        town.mayEverything(Role.COMMUNICATIONS);
        Walk walk = new Walk(browser, town, new LinkedHashMap<>());
        List<RouteField> fields = RouteField.all(mappings);
        assertThat(fields).hasSizeGreaterThan(200);
        fields.stream()
                .filter(field -> !field.inPath())
                .forEach(
                        field ->
                                walk.beside
                                        .computeIfAbsent(
                                                field.method() + field.pattern(),
                                                page -> new LinkedHashMap<>())
                                        .put(field.name(), WrongValues.right(field.type())));
        for (RouteField field : fields) {
            walk.wrong(field);
        }
        for (RouteField field : words(walk)) {
            walk.wrong(field);
        }
    }

    /** The fields of forms that are read as they come. */
    private List<RouteField> words(Walk walk) {
        List<RouteField> words = new ArrayList<>();
        for (String page : FORMS) {
            RouteField any = new RouteField(RequestMethod.GET, page, "prov", String.class, false);
            String form = walk.answer(any, any.address("", walk::right), Map.of()).body();
            Set<String> names = new LinkedHashSet<>();
            NAME.matcher(form).results().forEach(found -> names.add(found.group(1)));
            assertThat(names).as(page).hasSizeGreaterThan(3);
            names.forEach(
                    name ->
                            words.add(
                                    new RouteField(
                                            RequestMethod.POST, page, name, String.class, false)));
        }
        return words;
    }

    private record Answer(int status, String body) {}

    /** All of it, by one browser among the things of one town. */
    private final class Walk {
        private final MockMvc browser;
        private final RightsMatrixTown town;
        private final Map<String, Map<String, String>> beside;

        Walk(MockMvc browser, RightsMatrixTown town, Map<String, Map<String, String>> beside) {
            this.browser = browser;
            this.town = town;
            this.beside = beside;
        }

        void wrong(RouteField field) {
            boolean read = field.inPath() || !field.name().equals(RouteField.UNKNOWN);
            for (String value : read ? WrongValues.of(field.type()) : WrongValues.longest()) {
                for (String address : addresses(field, value)) {
                    Map<String, List<String>> form = form(field);
                    if (!field.inPath()) {
                        form.put(field.name(), List.of(value));
                    }
                    require(field, address, form, value);
                }
            }
            if (!field.inPath()) {
                String address = addresses(field, "").getFirst();
                Map<String, List<String>> form = form(field);
                form.put(field.name(), List.of(WrongValues.right(field.type()), WrongValues.MARK));
                require(field, address, form, "twice");
                form.remove(field.name());
                require(field, address, form, "missing");
            }
        }

        /** Where an address says what is to be done, every such one. */
        private List<String> addresses(RouteField field, String value) {
            String own =
                    URLEncoder.encode(WrongValues.inAddress(value), StandardCharsets.UTF_8)
                            .replace("+", "%20");
            return words(field, value).stream()
                    .map(
                            word ->
                                    field.address(
                                            own,
                                            variable ->
                                                    variable.matches("\\{(act|word)(:.*)?}")
                                                            ? word
                                                            : right(field.pattern(), variable)))
                    .toList();
        }

        /** What is to be done, where the address says it: one of all, and with long text each. */
        private static List<String> words(RouteField field, String value) {
            List<String> all =
                    switch (field.pattern()) {
                        case "/inkorg/{id}/{act}" -> INBOX_ACTS;
                        case "/inkorg/{id}/{act:gilla|angra-gilla|sluta-gilla}" -> LIKES;
                        case "/moderering/{id}/{word}" -> JUDGEMENTS;
                        default -> List.of("bifall");
                    };
            return field.inPath() || !WrongValues.longest().contains(value)
                    ? all.subList(0, 1)
                    : all;
        }

        private Map<String, List<String>> form(RouteField field) {
            Map<String, List<String>> form = new LinkedHashMap<>();
            beside.getOrDefault(field.method() + field.pattern(), Map.of())
                    .forEach((name, value) -> form.put(name, List.of(value)));
            return form;
        }

        private void require(
                RouteField field, String address, Map<String, List<String>> form, String what) {
            String told =
                    field.method()
                            + " "
                            + field.pattern()
                            + " "
                            + field.name()
                            + " = "
                            + (what.length() > 60 ? what.length() + " characters" : what);
            try {
                int status = answer(field, address, form).status();
                if (status >= 500) {
                    broken.add(status + " " + told);
                }
            } catch (AssertionError fault) {
                broken.add(fault.getCause() + " " + told);
            }
        }

        private Answer answer(RouteField field, String address, Map<String, List<String>> form) {
            TransactionTemplate undone = new TransactionTemplate(transactions);
            undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
            return java.util.Objects.requireNonNull(
                    undone.execute(
                            one -> {
                                one.setRollbackOnly();
                                return sent(field, address, form);
                            }));
        }

        private Answer sent(RouteField field, String address, Map<String, List<String>> form) {
            SignedInBrowser signedIn = SignedInBrowser.of(town.whoIs(Role.COMMUNICATIONS), context);
            MockHttpServletRequestBuilder request =
                    MockMvcRequestBuilders.request(
                                    HttpMethod.valueOf(field.method().name()), URI.create(address))
                            .cookie(new Cookie(SignedInBrowser.COOKIE, signedIn.cookie()))
                            .param("_csrf", signedIn.masked())
                            .header("HX-Request", address.endsWith("/ruta"))
                            .accept("text/html", "*/*");
            form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
            try {
                MockHttpServletResponse answer = browser.perform(request).andReturn().getResponse();
                return new Answer(
                        answer.getStatus(),
                        new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
            } catch (Exception fault) {
                throw new AssertionError(address, fault);
            }
        }

        private String right(String variable) {
            return right("", variable);
        }

        /** Something that exists, where there is such a thing. */
        private String right(String pattern, String variable) {
            RightsMatrixTown.Place own = town.places().values().iterator().next();
            String wanted =
                    switch (variable.replaceAll("[{}]|:.*", "")) {
                        case "handle" -> "{handle}";
                        case "entry" -> "{entry}";
                        case "answer" -> "{answer}";
                        case "number" -> "1";
                        case "original" -> "0";
                        case "hash" -> "0".repeat(64);
                        case "person" -> town.whoIs(Role.EDITOR).value().toString();
                        case "id" ->
                                pattern.startsWith("/arkiv/import")
                                        ? "{import}"
                                        : pattern.startsWith("/arkiv") ? "{package}" : "{item}";
                        default -> WrongValues.right(java.util.UUID.class);
                    };
            return own.in(wanted);
        }
    }
}

package se.uppsikt.accounts;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Role;
import se.uppsikt.access.sessions.SignedInBrowser;
import se.uppsikt.access.signin.RouteField;
import se.uppsikt.access.signin.WrongValues;

/** By one browser to the things of one town; every request is undone. */
final class WrongTypesWalk {
    /** Each alone is tried of no more fields than these. */
    private static final int SEVERAL = 3;

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

    private final MockMvc browser;
    private final PlatformTransactionManager transactions;
    private final RightsMatrixTown town;
    private final SignedInBrowser signedIn;

    /** Something right in every field of the page. */
    private final Map<String, List<String>> beside = new LinkedHashMap<>();

    private final Set<String> broken = new TreeSet<>();

    WrongTypesWalk(
            MockMvc browser,
            PlatformTransactionManager transactions,
            RightsMatrixTown town,
            SignedInBrowser signedIn) {
        this.browser = browser;
        this.transactions = transactions;
        this.town = town;
        this.signedIn = signedIn;
    }

    /** What was answered with a fault of ours. */
    Set<String> broken() {
        return broken;
    }

    record Answer(int status, String body) {}

    /**
     * Every value in every field. Of a page with many fields of text each gets a value of its own
     * at a time, for all of them are read whatever the others hold; and each alone as much text as
     * there can be.
     */
    void wrong(List<RouteField> page) {
        beside.clear();
        page.stream()
                .filter(field -> !field.inPath())
                .forEach(
                        field ->
                                beside.put(field.name(), List.of(WrongValues.right(field.type()))));
        List<RouteField> texts = page.stream().filter(WrongTypesWalk::isText).toList();
        boolean many = texts.size() > SEVERAL;
        page.stream().filter(field -> !many || !isText(field)).forEach(this::wrong);
        if (many) {
            atOnce(texts);
            texts.forEach(field -> wrong(field, WrongValues.longest()));
        }
    }

    private static boolean isText(RouteField field) {
        return !field.inPath()
                && !field.name().equals(RouteField.UNKNOWN)
                && WrongValues.isText(field.type());
    }

    private void atOnce(List<RouteField> texts) {
        List<String> values = WrongValues.of(String.class);
        RouteField first = texts.getFirst();
        List<String> addresses = addresses(first, WrongValues.longest().getFirst());
        for (int round = 0; round < values.size(); round++) {
            Map<String, List<String>> form = new LinkedHashMap<>(beside);
            for (int i = 0; i < texts.size(); i++) {
                form.put(texts.get(i).name(), List.of(values.get((i + round) % values.size())));
            }
            require(first, addresses.get(round % addresses.size()), form, "round " + round);
        }
    }

    private void wrong(RouteField field) {
        boolean read = field.inPath() || !field.name().equals(RouteField.UNKNOWN);
        wrong(field, read ? WrongValues.of(field.type()) : WrongValues.longest());
        if (!field.inPath()) {
            String address = addresses(field, "").getFirst();
            Map<String, List<String>> form = new LinkedHashMap<>(beside);
            form.put(field.name(), List.of(WrongValues.right(field.type()), WrongValues.MARK));
            require(field, address, form, "twice");
            form.remove(field.name());
            require(field, address, form, "missing");
        }
    }

    private void wrong(RouteField field, List<String> values) {
        for (String value : values) {
            for (String address : addresses(field, value)) {
                Map<String, List<String>> form = new LinkedHashMap<>(beside);
                if (!field.inPath()) {
                    form.put(field.name(), List.of(value));
                }
                require(field, address, form, value);
            }
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
        return field.inPath() || !WrongValues.longest().contains(value) ? all.subList(0, 1) : all;
    }

    void require(RouteField field, String address, Map<String, List<String>> form, String what) {
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

    Answer answer(RouteField field, String address, Map<String, List<String>> form) {
        return requireNonNull(
                new TransactionTemplate(transactions)
                        .execute(
                                one -> {
                                    one.setRollbackOnly();
                                    return sent(field, address, form);
                                }));
    }

    private Answer sent(RouteField field, String address, Map<String, List<String>> form) {
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

    String right(String variable) {
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

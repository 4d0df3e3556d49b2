package se.uppsikt.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Person;
import se.uppsikt.access.Role;

/** Every page of the program against every role, beside the matrix that people read. */
@Proves("B1")
@UppsiktTest
class RoutesTest {
    private static final String MATRIX =
            "app/src/test/resources/se/uppsikt/access/signin/route-matrix.txt";
    private static final String TABLE =
            "app/src/main/resources/se/uppsikt/access/signin/routes.txt";

    /** A variable, with its form if it has one, or any number of parts. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^}]*})*}|\\*\\*");

    @Autowired RouteAuthorization gate;
    @Autowired Access access;
    @Autowired Role.Names names;
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @LocalServerPort int port;

    @Test
    void everyPageIsReachedByThoseInTheMatrixAndNobodyElse() throws IOException {
        Set<String> written = matrix();
        Set<String> found = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RoutesTest::asked)
                .filter(asked -> !asked.endsWith(" /error"))
                .forEach(asked -> found.add(asked + " " + who(asked)));
        Set<String> unreached =
                found.stream()
                        .filter(line -> line.endsWith(" nobody"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unreached)
                .as("Pages that no row of %s fits. Add a row there for each", TABLE)
                .isEmpty();
        assertThat(without(found, written))
                .as("Lines to add to %s (after checking that they are meant)", MATRIX)
                .isEmpty();
        assertThat(without(written, found))
                .as("Lines to take out of %s, because no page is like that any more", MATRIX)
                .isEmpty();
    }

    @Test
    void everyRefusedCellOfTheMatrixSaysWhomToAsk() throws IOException {
        List<String> pages = matrix().stream().filter(line -> rolesOf(line).length > 0).toList();
        assertThat(pages).isNotEmpty();
        for (Role role : Role.values()) {
            Employee asker = only(role);
            Visitor visitor = new Visitor(port);
            visitor.signIn(username(asker), "uppsikt");
            String form = "_csrf=" + URLEncoder.encode(visitor.token(), StandardCharsets.UTF_8);
            for (String page : pages) {
                Set<Role> may = EnumSet.noneOf(Role.class);
                Arrays.stream(rolesOf(page)).map(Role::valueOf).forEach(may::add);
                if (!may.contains(role)) {
                    assertThat(refusal(visitor, page, form))
                            .as("%s by %s", page, role)
                            .contains(may.stream().map(names::somebody).toList())
                            .contains("Be en administratör: " + only(Role.ADMINISTRATOR).name())
                            .containsAnyOf(holders(may));
                }
            }
        }
    }

    /** The roles of a line of the matrix; none when it is for anybody or for all who sign in. */
    private static String[] rolesOf(String line) {
        String who = line.substring(line.indexOf(' ', line.indexOf(' ') + 1) + 1);
        return who.matches("[A-Z_ ]+") ? who.split(" ") : new String[0];
    }

    private static String refusal(Visitor visitor, String line, String form) {
        String path = VARIABLE.matcher(line.split(" ")[1]).replaceAll("x");
        HttpResponse<String> answer =
                line.startsWith("GET ") ? visitor.see(path) : visitor.postWithoutToken(path, form);
        assertThat(answer.statusCode()).as(line).isEqualTo(403);
        return answer.body();
    }

    private String[] holders(Set<Role> roles) {
        return access.people().stream()
                .map(Person::employee)
                .filter(person -> person.roles().stream().anyMatch(roles::contains))
                .map(Employee::name)
                .toArray(String[]::new);
    }

    private String username(Employee employee) {
        return access.people().stream()
                .filter(person -> person.employee().id().equals(employee.id()))
                .map(Person::username)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotInTheTableIsDenied() {
        Routes routes = Routes.parse("GET /a/** signed-in\nPOST /a/b REGISTRAR");
        assertThat(routes.find(HttpMethod.POST, "/a/c")).isEmpty();
        assertThat(routes.find(HttpMethod.HEAD, "/a/c")).isPresent();
        assertThat(routes.find(HttpMethod.GET, "/b")).isEmpty();
    }

    @Test
    void misspeltRoleInTheTableStopsTheStart() {
        assertThatThrownBy(() -> Routes.parse("GET /a REGISTRARR"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> matrix() throws IOException {
        return new ClassPathResource("route-matrix.txt", RoutesTest.class)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** Method and path, such as {@code GET /konton/{handle}}. */
    private static Stream<String> asked(RequestMappingInfo info) {
        Set<String> methods =
                info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return (methods.isEmpty() ? Set.of("GET", "POST") : methods)
                .stream()
                        .flatMap(
                                method ->
                                        info.getPatternValues().stream()
                                                .map(path -> method + " " + path));
    }

    private String who(String asked) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> permitted(asked, signedIn(role)))
                .forEach(roles::add);
        if (permitted(asked, stranger())) {
            return roles.size() == Role.values().length ? "anybody" : "strangers but " + roles;
        }
        if (roles.size() == Role.values().length) {
            return "signed-in";
        }
        return roles.isEmpty()
                ? "nobody"
                : roles.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private boolean permitted(String asked, Authentication person) {
        String[] words = asked.split(" ", 2);
        String path = VARIABLE.matcher(words[1]).replaceAll("x");
        return gate.authorize(() -> person, new MockHttpServletRequest(words[0], path)).isGranted();
    }

    /** Somebody of the demo who has this role and no other. */
    private Authentication signedIn(Role role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                only(role).id().value().toString(), null, List.of());
    }

    private Employee only(Role role) {
        return access.employees().values().stream()
                .filter(person -> person.roles().equals(Set.of(role)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody in the demo has only " + role));
    }

    private static Authentication stranger() {
        return new AnonymousAuthenticationToken(
                "key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }
}

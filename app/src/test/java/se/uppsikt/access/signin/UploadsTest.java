package se.uppsikt.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.base.shared.StartProblem;

/** Where uploads are received, and what is said when there is no room. */
@UppsiktTest
class UploadsTest {
    @Autowired RouteAuthorization gate;
    @Autowired RefusalPages refusals;
    @Autowired Access access;
    @TempDir Path place;

    @BeforeEach
    void signIn() {
        PersonId archivist =
                access.employees().entrySet().stream()
                        .filter(e -> e.getValue().roles().contains(Role.ARCHIVIST))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                archivist.value().toString(), null, java.util.List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void fullDiskIsToldAsThatAndNothingGoesOn() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();

        new UploadGate(gate, refusals)
                .doFilter(upload(new IOException("No space left on device")), answer, chain);

        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getForwardedUrl()).isEqualTo("/error");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void anUploadThatIsReceivedGoesOn() throws Exception {
        MockFilterChain chain = new MockFilterChain();

        new UploadGate(gate, refusals).doFilter(upload(null), new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void uploadsLieUnderTheDataFolderByTheirWholePath() {
        String location =
                new Uploads().uploads(new MultipartProperties(), place.resolve("d")).getLocation();

        assertThat(Path.of(location)).isAbsolute().isEqualTo(place.resolve("d/uppladdat"));
        assertThat(Path.of(location)).isDirectory();
    }

    @Test
    void placeThatCannotBeMadeIsToldInPlainWords() throws IOException {
        Path file = Files.writeString(place.resolve("fil"), "");

        assertThatThrownBy(() -> new Uploads().uploads(new MultipartProperties(), file))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("går inte att skapa");
    }

    private static MockHttpServletRequest upload(
            @org.jspecify.annotations.Nullable IOException fault) {
        MockHttpServletRequest request =
                new MockHttpServletRequest("POST", "/arkiv/import") {
                    @Override
                    public Collection<Part> getParts()
                            throws IOException, jakarta.servlet.ServletException {
                        if (fault != null) {
                            throw new InvalidParameterException(fault, 500);
                        }
                        return super.getParts();
                    }
                };
        request.setContentType("multipart/form-data; boundary=x");
        return request;
    }
}

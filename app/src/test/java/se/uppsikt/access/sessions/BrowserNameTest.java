package se.uppsikt.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** A browser is known again by its owner, and nothing more is kept of it. */
class BrowserNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0 | Edge på Windows
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15 | Safari på Mac
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/139.0 Mobile/15E148 Safari/604.1 | Chrome på iPhone
                    Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox på Linux
                    Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36 | Samsung Internet på Android
                    curl/8.9 <script> | Okänd webbläsare
                    """)
    void isCalledAsPeopleCallIt(String told, String name) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("User-Agent", told);
        assertThat(BrowserName.of(request)).isEqualTo(name);
    }

    @Test
    void whoTellsNothingIsUnknown() {
        assertThat(BrowserName.of(new MockHttpServletRequest())).isEqualTo("Okänd webbläsare");
    }
}

package se.uppsikt.platforms.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph.Verb;

/** Every known error of the Graph API is the right sort of problem. */
class GraphErrorsTest {
    @ParameterizedTest(name = "{0}/{1} is {2}")
    @CsvSource({
        "1, 0, UNAVAILABLE",
        "2, 0, UNAVAILABLE",
        "3, 0, REFUSED",
        "4, 0, RATE_LIMITED",
        "10, 0, REFUSED",
        "10, 2018278, REFUSED",
        "10, 2534022, REFUSED",
        "17, 0, RATE_LIMITED",
        "32, 0, RATE_LIMITED",
        "100, 0, REFUSED",
        "100, 33, GONE",
        "100, 2018047, REFUSED",
        "102, 0, TOKEN_EXPIRED",
        "104, 0, REFUSED",
        "190, 0, TOKEN_EXPIRED",
        "190, 458, TOKEN_EXPIRED",
        "190, 459, TOKEN_EXPIRED",
        "190, 460, TOKEN_EXPIRED",
        "190, 463, TOKEN_EXPIRED",
        "190, 464, TOKEN_EXPIRED",
        "190, 467, TOKEN_EXPIRED",
        "200, 0, REFUSED",
        "200, 1545041, REFUSED",
        "230, 0, REFUSED",
        "299, 0, REFUSED",
        "324, 0, REFUSED",
        "341, 0, REFUSED",
        "368, 0, REFUSED",
        "506, 0, REFUSED",
        "551, 1545041, REFUSED",
        "613, 0, RATE_LIMITED",
        "803, 0, GONE",
        "2500, 0, REFUSED",
        "3001, 1504028, REFUSED",
        "-2, 2207003, REFUSED",
        "-2, 2207020, UNAVAILABLE",
        "-1, 2207001, UNAVAILABLE",
        "4, 2207051, REFUSED",
        "9, 2207042, REFUSED",
        "24, 2207006, REFUSED",
        "24, 2207008, UNAVAILABLE",
        "25, 2207050, REFUSED",
        "352, 2207026, REFUSED",
        "9004, 2207052, REFUSED",
        "9007, 2207027, UNAVAILABLE",
        "36000, 2207004, REFUSED",
        "36001, 2207005, REFUSED",
        "36003, 2207009, REFUSED",
        "36004, 2207010, REFUSED",
        "6000, 1363037, REFUSED",
        "80000, 0, RATE_LIMITED",
        "80001, 0, RATE_LIMITED",
        "80006, 0, RATE_LIMITED"
    })
    void errorIsTheRightSortOfProblem(int code, int subcode, PlatformProblem problem) {
        PlatformTrouble trouble = trouble(code, subcode, 400, Verb.GET);

        assertThat(trouble.problem()).isEqualTo(problem);
        assertThat(trouble.words()).endsWith(".");
        assertThat(trouble.getMessage()).contains(code + "/" + subcode);
    }

    /** What is refused for any other reason is not mended by connecting anew. */
    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({
        "3, 0, true",
        "10, 0, true",
        "200, 0, true",
        "10, 2018278, false",
        "200, 1545041, false",
        "100, 0, false",
        "190, 0, false",
        "4, 0, false"
    })
    void onlyALackingRightIsToldAsOne(int code, int subcode, boolean lacking) {
        PlatformTrouble trouble = trouble(code, subcode, 400, Verb.GET);

        assertThat(trouble.lacksRight()).isEqualTo(lacking);
        assertThat(trouble.bearing(PlatformTrouble.Bearing.DEED).lacksRight()).isEqualTo(lacking);
    }

    @Test
    void everyRowOfTheTableIsReached() {
        for (GraphErrors.Row row : GraphErrors.TABLE) {
            int subcode = Math.max(row.subcode(), 0);
            assertThat(GraphErrors.find(row.from(), subcode)).isEqualTo(row);
        }
    }

    /** The login is Facebook's, whichever of them is asked. */
    @Test
    void everyErrorIsToldOfThePlatformThatWasAsked() {
        for (GraphErrors.Row row : GraphErrors.TABLE) {
            String told = row.told(Platform.INSTAGRAM);
            assertThat(told).doesNotContain("{").endsWith(".");
            assertThat(row.told(Platform.FACEBOOK))
                    .isEqualTo(told.replace("Instagram", "Facebook"));
        }
        assertThat(words(100, 33)).isEqualTo("Innehållet finns inte längre på Instagram.");
        assertThat(words(190, 463)).doesNotContain("Facebook");
        assertThat(words(80_002, 0)).isEqualTo("Kontot har gjort för många anrop.");
    }

    private static String words(int code, int subcode) {
        return Objects.requireNonNull(GraphErrors.find(code, subcode)).told(Platform.INSTAGRAM);
    }

    @Test
    void serverFaultDuringAChangeLeavesTheOutcomeUnknown() {
        assertThat(trouble(1, 0, 500, Verb.POST).problem())
                .isEqualTo(PlatformProblem.OUTCOME_UNKNOWN);
        assertThat(trouble(2, 0, 503, Verb.DELETE).problem())
                .isEqualTo(PlatformProblem.OUTCOME_UNKNOWN);
    }

    @ParameterizedTest(name = "an unknown error with status {0} is {1} to read, {2} to change")
    @CsvSource({
        "400, REFUSED, REFUSED",
        "401, TOKEN_EXPIRED, TOKEN_EXPIRED",
        "403, REFUSED, REFUSED",
        "429, RATE_LIMITED, RATE_LIMITED",
        "500, UNAVAILABLE, OUTCOME_UNKNOWN",
        "503, UNAVAILABLE, OUTCOME_UNKNOWN"
    })
    void unknownErrorIsJudgedByItsStatus(
            int status, PlatformProblem reading, PlatformProblem changing) {
        assertThat(trouble(987_654, 0, status, Verb.GET).problem()).isEqualTo(reading);
        assertThat(trouble(987_654, 0, status, Verb.POST).problem()).isEqualTo(changing);
    }

    @Test
    void rateLimitWaitsAsLongAsThePlatformSays() {
        RateUsage usage =
                RateUsage.of(
                        """
                        {"5501":[{"type":"pages","call_count":97,"total_time":23,"estimated_time_to_regain_access":12}]}
                        """);

        assertThat(usage.percent()).isEqualTo(97);
        assertThat(usage.regain()).hasMinutes(12);
    }

    @ParameterizedTest
    @CsvSource({"''", "'x'", "'[]'", "'{}'", "'{\"call_count\":\"många\"}'"})
    void strangeUsageHeadersSayNothing(String header) {
        assertThat(RateUsage.of(header)).isEqualTo(new RateUsage(null, null));
    }

    private static PlatformTrouble trouble(int code, int subcode, int status, Verb verb) {
        byte[] raw =
                """
                {"error":{"message":"m","code":%d,"error_subcode":%d}}
                """
                        .formatted(code, subcode)
                        .getBytes(StandardCharsets.UTF_8);
        return GraphErrors.trouble(
                Platform.FACEBOOK,
                new Graph.Reply(raw, GraphJson.JSON.readTree(raw), new RateUsage(null, null)),
                status,
                verb);
    }
}

package se.uppsikt.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.PlatformKey;

/** What LinkedIn writes, as people read it: its names, its texts, its errors and its signature. */
class LinkedInWordsTest {
    private static final String COMMENT = "urn:li:comment:(urn:li:activity:66,77)";

    private static PlatformTrouble trouble(int status, String body, Effect effect) {
        return LinkedInErrors.trouble(
                status,
                body.getBytes(StandardCharsets.UTF_8),
                GraphJson.JSON.readTree(body),
                effect,
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "plain text;plain text",
                "100 % \\(ungefär\\) \\<b\\>;100 % (ungefär) <b>",
                "a\\_b\\*c\\~d\\\\e\\|f;a_b*c~d\\e|f",
                "Se {hashtag|\\#|örebro} nu;Se #örebro nu",
                "Tack @[Örebro kommun](urn:li:organization:1)!;Tack Örebro kommun!",
                "@[A \\(B\\)](urn:li:person:x1);A (B)",
                "{inte en mall};{inte en mall}",
                "slutar med \\;slutar med \\"
            })
    void littleTextIsReadAsPeopleSeeIt(String written, String seen) {
        assertThat(LittleText.plain(written)).isEqualTo(seen);
    }

    @Test
    void bothFormsOfACommentsUrnAreOneNameAndOthersAreNone() {
        assertThat(Urn.comment("urn:li:comment:(activity:66,77)"))
                .isEqualTo(new PlatformKey(COMMENT))
                .isEqualTo(Urn.comment(COMMENT));
        assertThat(Urn.comment(new PlatformKey("urn:li:activity:66"), "77"))
                .isEqualTo(new PlatformKey(COMMENT));
        assertThat(Urn.comment(new PlatformKey(COMMENT), "78"))
                .isEqualTo(new PlatformKey("urn:li:comment:(urn:li:activity:66,78)"));
        assertThat(Urn.comment("urn:li:comment:(person:66,77)")).isNull();
        assertThat(Urn.comment("urn:li:comment:(urn:li:activity:66,77)/../posts")).isNull();
        assertThat(Urn.post("urn:li:image:1")).isNull();
        assertThat(Urn.page("urn:li:organization:12")).isEqualTo("12");
        assertThat(Urn.encoded(COMMENT)).doesNotContain(":", "(", ",", ")");
        assertThat(Urn.page(URI.create("https://www.linkedin.com/"), new PlatformKey(COMMENT)))
                .hasToString(
                        "https://www.linkedin.com/feed/update/urn:li:activity:66?commentUrn=urn%3Ali%3Acomment%3A%28urn%3Ali%3Aactivity%3A66%2C77%29");
    }

    @Test
    void theSameWordsAreKnownAgainInAnotherDress() {
        assertThat(Undressed.same("Hej  \n du", "Hej du")).isTrue();
        assertThat(Undressed.same("Se https://www.orebro.se/bad", "Se https://lnkd.in/abc"))
                .isTrue();
        assertThat(Undressed.same("Va\u030Ad", "Våd")).isTrue();
        assertThat(Undressed.same("100 \\(%\\)", "100 (%)")).isTrue();
        assertThat(Undressed.same("Hej", "Hej!")).isFalse();
        assertThat(Undressed.same("", " ")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "401,65602,x,TOKEN_EXPIRED",
        "401,0,Empty oauth2_access_token,TOKEN_EXPIRED",
        "403,100,Not enough permissions to access: socialActions.GET,REFUSED",
        "404,0,Not found,GONE",
        "400,0,ERROR,REFUSED",
        "426,0,Requested version 20240101 is not active,REFUSED",
        "429,101,Resource level throttle APPLICATION_AND_MEMBER DAY limit,RATE_LIMITED",
        "429,0,Comment create throttled: creation rate limit exceeded for member,RATE_LIMITED",
        "500,0,x,OUTCOME_UNKNOWN"
    })
    void everyRefusalHasItsProblemAndItsWords(
            int status, int number, String message, PlatformProblem problem) {
        String body =
                "{\"status\":%d,\"serviceErrorCode\":%d,\"message\":\"%s\"}"
                        .formatted(status, number, message);
        PlatformTrouble trouble = trouble(status, body, Effect.CHANGES);

        assertThat(trouble.problem()).isEqualTo(problem);
        assertThat(trouble.words()).endsWith(".").doesNotContain("http", "urn:");
        assertThat(trouble.getMessage()).doesNotContain(message);
    }

    @Test
    void whatNobodyKnowsIsDoubtedAndAServerFaultOnAQuestionIsOnlyAway() {
        assertThat(trouble(422, "{}", Effect.CHANGES).bearing())
                .isEqualTo(PlatformTrouble.Bearing.DOUBT);
        assertThat(trouble(422, "{\"message\":\"Content is a duplicate\"}", Effect.CHANGES))
                .extracting(PlatformTrouble::bearing)
                .isEqualTo(PlatformTrouble.Bearing.DONE_BEFORE);
        assertThat(trouble(503, "[]", Effect.READS).problem())
                .isEqualTo(PlatformProblem.UNAVAILABLE);
        assertThat(trouble(401, "null", Effect.READS).problem())
                .isEqualTo(PlatformProblem.TOKEN_EXPIRED);
    }

    @Test
    void aSpentDayIsWaitedForByTheHourAndNeverPastMidnight() {
        var day = GraphJson.JSON.readTree("{\"message\":\"MEMBER DAY limit is reached\"}");
        var minute = GraphJson.JSON.readTree("{\"message\":\"Comment create throttled: x\"}");
        Instant noon = Instant.parse("2026-11-30T12:00:00Z");

        assertThat(LinkedInErrors.wait(day, null, noon)).isEqualTo(Duration.ofHours(1));
        assertThat(LinkedInErrors.wait(day, null, Instant.parse("2026-11-30T23:50:00Z")))
                .isEqualTo(Duration.ofMinutes(11));
        assertThat(LinkedInErrors.wait(minute, null, noon)).isEqualTo(Duration.ofMinutes(1));
        assertThat(LinkedInErrors.wait(day, "30", noon)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theSignatureIsOverTheRawBytesWithItsPrefixAndNothingElse() {
        LinkedInSignature ours = new LinkedInSignature(new Secret("hemlighet"));
        byte[] body = "{\"a\":\"\\u00e5\"}".getBytes(StandardCharsets.UTF_8);
        // printf 'hmacsha256={"a":"\u00e5"}' | openssl dgst -sha256 -hmac hemlighet, with a
        // backslash
        String right = ours.answer("hmacsha256={\"a\":\"\\u00e5\"}");

        assertThat(right).matches("[0-9a-f]{64}");
        assertThat(ours.fits(body, right)).isTrue();
        assertThat(ours.fits(body, "hmacsha256=" + right)).isTrue();
        assertThat(ours.fits("{\"a\":\"å\"}".getBytes(StandardCharsets.UTF_8), right)).isFalse();
        assertThat(ours.fits(body, null)).isFalse();
        assertThat(ours.fits(body, "x".repeat(64))).isFalse();
        assertThat(ours.fits(body, right.substring(1))).isFalse();
        assertThat(new LinkedInSignature(new Secret("annan")).fits(body, right)).isFalse();
    }
}

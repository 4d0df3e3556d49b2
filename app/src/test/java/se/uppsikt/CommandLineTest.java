package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written on the command line is known, or refused with the nearest that is. */
class CommandLineTest {
    private static final Pattern SETTING = Pattern.compile("\\$\\{(uppsikt\\.[a-z.-]+)[:}]");
    private final CommandLine known = new CommandLine();

    @Test
    void whatIsInTheTableIsKnown() {
        assertThat(wrong()).isEmpty();
        assertThat(wrong("--server.port=8180", "--uppsikt.data=/srv/uppsikt")).isEmpty();
        assertThat(wrong("import", "--konto=x", "del 1.zip", "--uppsikt.data=d")).isEmpty();
        assertThat(wrong("byt-nyckel")).isEmpty();
        assertThat(wrong("kontrollera", "--uppsikt.address=https://x")).isEmpty();
        assertThat(wrong("--logging.level.se.uppsikt=debug")).isEmpty();
    }

    @Test
    void whatIsNotIsRefusedWithTheNearest() {
        assertThat(wrong("--server.prot=8180"))
                .hasValueSatisfying(
                        said ->
                                assertThat(said)
                                        .contains("”--server.prot” finns inte", "--server.port="));
        assertThat(wrong("--port=8180").orElseThrow()).contains("Menade du --server.port=");
        assertThat(wrong("--data=x").orElseThrow()).contains("Menade du --uppsikt.data=");
        assertThat(wrong("--uppsikt.webhok.port=1").orElseThrow())
                .contains("Menade du --uppsikt.webhook.port=");
        assertThat(wrong("improt", "--konto=x").orElseThrow()).contains("Menade du import?");
        assertThat(wrong("bytnyckel").orElseThrow()).contains("Menade du byt-nyckel?");
        assertThat(wrong("byt-nyckel", "nu").orElseThrow()).contains("”nu” finns inte");
        assertThat(wrong("-x").orElseThrow()).contains("”-x” finns inte", "./run --help");
        assertThat(wrong("--zzzzzzzzzzzz=1").orElseThrow()).doesNotContain("Menade du");
    }

    @Test
    void settingWithoutAValueOrGivenTwiceIsTold() {
        assertThat(wrong("--server.port").orElseThrow()).contains("behöver ett värde");
        assertThat(wrong("--server.port=1", "--server.port=2").orElseThrow())
                .contains("given två gånger");
    }

    @Test
    void importWithoutAnAccountSaysHowItIsDone() {
        assertThat(wrong("import").orElseThrow()).contains("./run import --konto=");
        assertThat(wrong("import", "del.zip").orElseThrow()).contains("./run import --konto=");
    }

    @Test
    void aCopyIsOfOneFolder() {
        for (String command : new String[] {"sakerhetskopia", "aterstall"}) {
            assertThat(wrong(command, "/kopior/nu", "--uppsikt.data=d")).isEmpty();
            assertThat(wrong(command).orElseThrow()).contains("Säg vilken mapp", command);
            assertThat(wrong(command, "--uppsikt.data=d").orElseThrow()).contains("vilken mapp");
            assertThat(wrong(command, "en", "två").orElseThrow()).contains("bara en");
        }
        assertThat(wrong("verifiera", "mapp").orElseThrow()).contains("”mapp” finns inte");
    }

    @Test
    void whatIsTypedIsToldShortAndPlain() {
        assertThat(wrong("--\u001b[2J" + "x".repeat(1000)).orElseThrow())
                .doesNotContain("\u001b")
                .hasSizeLessThan(200);
    }

    @Test
    void everySettingThatTheProgramReadsIsInTheTable() throws IOException {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(sources())) {
            for (Path source : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher setting = SETTING.matcher(Files.readString(source));
                while (setting.find()) {
                    read.add("--" + setting.group(1) + "=x");
                }
            }
        }
        assertThat(read)
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(wrong(each)).isEmpty());
    }

    private Optional<String> wrong(String... words) {
        return known.wrong(words);
    }

    /** Tests run in the folder of their module, or in the root. */
    private static Path sources() {
        Path here = Path.of("src/main/java");
        return Files.exists(here) ? here : Path.of("app/src/main/java");
    }
}

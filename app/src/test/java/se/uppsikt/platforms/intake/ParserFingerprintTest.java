package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Adapter.Parser;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.meta.GraphJson;

/** Another parser is known for another; nothing else that changes makes anybody read again. */
@PlatformTest
class ParserFingerprintTest {
    private static final String FACEBOOK = "se.uppsikt.platforms.facebook.";

    private final Adapter facebook;

    @Autowired
    ParserFingerprintTest(Adapters adapters) {
        facebook = adapters.of(Platform.FACEBOOK).orElseThrow();
    }

    @Test
    void theParserIsWhatReadingLeadsToAndNotPagesCommandsOrQuestionsToTheDatabase() {
        Set<String> types =
                ParserFingerprint.types(facebook.parser(), ParserFingerprintTest::code).keySet();

        assertThat(types)
                .contains(
                        FACEBOOK + "FacebookWebhook",
                        FACEBOOK + "FeedReading",
                        "se.uppsikt.platforms.meta.MessageReading",
                        GraphJson.class.getName())
                .doesNotContain(FACEBOOK + "Facebook", FACEBOOK + "FacebookCommands")
                .noneMatch(type -> type.matches(".*(Page|Rows|Task|Poll)$"));
    }

    @Test
    void aChangedTypeOfTheParserGivesAnotherFingerprintAndAnyOtherTypeTheSame() {
        Parser parser = facebook.parser();
        String today = ParserFingerprint.of(parser, ParserFingerprintTest::code);

        assertThat(ParserFingerprint.of(parser, changed(FACEBOOK + "FeedReading")))
                .isNotEqualTo(today);
        assertThat(ParserFingerprint.of(parser, changed(GraphJson.class.getName())))
                .isNotEqualTo(today);
        assertThat(ParserFingerprint.of(parser, changed("se.uppsikt.platforms.PlatformPage")))
                .isEqualTo(today);
        assertThat(ParserFingerprint.of(parser, changed(FACEBOOK + "FacebookCommands")))
                .isEqualTo(today);
        assertThat(ParserFingerprint.of(parser, changed("se.uppsikt.platforms.intake.UnreadRows")))
                .isEqualTo(today);
    }

    @Test
    void aParserThatMovesIsAnotherAlsoWhenItReadsTheSame() {
        assertThat(ParserFingerprint.of(new Parser(Here.class, Set.of()), moved()))
                .isNotEqualTo(ParserFingerprint.of(new Parser(There.class, Set.of()), moved()));
    }

    /** The same code under two names. */
    static final class Here {}

    static final class There {}

    private static Function<String, byte[]> moved() {
        byte[] same = ClassFile.of().build(ClassDesc.of("se.uppsikt.Same"), code -> {});
        return type -> same;
    }

    private static Function<String, byte[]> changed(String which) {
        return type -> type.equals(which) ? otherwise(code(type)) : code(type);
    }

    /** The same class with one more field. */
    private static byte[] otherwise(byte[] code) {
        ClassFile file = ClassFile.of();
        return file.transformClass(
                file.parse(code),
                java.lang.classfile.ClassTransform.endHandler(
                        made ->
                                made.withField(
                                        "more", java.lang.constant.ConstantDescs.CD_int, 0)));
    }

    private static byte[] code(String type) {
        try (InputStream file =
                ParserFingerprintTest.class.getResourceAsStream(
                        "/" + type.replace('.', '/') + ".class")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

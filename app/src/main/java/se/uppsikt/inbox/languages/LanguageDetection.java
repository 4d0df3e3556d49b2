package se.uppsikt.inbox.languages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds the language of a text by Apache OpenNLP and its model, which lies in the program. */
@Component
class LanguageDetection {
    private static final String MODEL = "/langdetect-183.bin";

    /** What whoever reads Swedish reads (ISO 639-3): also Danish and both Norwegian languages. */
    private static final Set<String> AS_SWEDISH = Set.of("swe", "dan", "nob", "nno");

    /** Read when it is first asked: it holds some megabytes, and a start waits for nothing. */
    private final Supplier<LanguageDetectorModel> model =
            SingletonSupplier.of(LanguageDetection::read);

    /**
     * The language of how it begins; empty for Swedish, and for what cannot be told. The rest would
     * tell nothing more, and would be looked through in the transaction that keeps it.
     */
    Optional<Language> language(String text) {
        String words = LanguageRules.words(LanguageRules.beginning(text));
        Optional<UnicodeScript> script =
                LanguageRules.script(words).filter(it -> LanguageRules.saysEnough(words, it));
        return script.flatMap(LanguageRules::byScript)
                .or(() -> script.flatMap(_ -> mostLikely(words)));
    }

    private Optional<Language> mostLikely(String words) {
        Map<Language, Double> likely = new EnumMap<>(Language.class);
        double swedish = 0;
        // Not for several threads at once; it holds nothing but the model.
        for (opennlp.tools.langdetect.Language found :
                new LanguageDetectorME(model.get()).predictLanguages(words)) {
            if (AS_SWEDISH.contains(found.getLang())) {
                swedish = Math.max(swedish, found.getConfidence());
            }
            Language.ofCode(found.getLang())
                    .ifPresent(it -> likely.merge(it, found.getConfidence(), Math::max));
        }
        return LanguageRules.clearly(likely, swedish);
    }

    private static LanguageDetectorModel read() {
        try (InputStream in = LanguageDetection.class.getResourceAsStream(MODEL)) {
            return new LanguageDetectorModel(Objects.requireNonNull(in, MODEL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

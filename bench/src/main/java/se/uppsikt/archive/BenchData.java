package se.uppsikt.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** The same 20 200 files every time: many small texts, and media that do not compress. */
final class BenchData {
    static final int TEXTS = 10_000;
    static final int MEDIA = 200;

    private static final int MEDIUM = 1024 * 1024;
    private static final String[] WORDS = {
        "kommunen",
        "parken",
        "badet",
        "tack",
        "när",
        "öppnar",
        "skolan",
        "gatan",
        "belysning",
        "frågan",
        "svaret",
        "i",
        "dag",
        "på",
        "vi",
        "återkommer",
        "måndag",
        "och",
        "synpunkt",
        "vägen",
        "snö",
        "plogning",
        "biblioteket",
        "förskola",
        "evenemang",
        "https",
        "bild"
    };

    private BenchData() {}

    static void generate(Path folder) throws IOException {
        Random random = new Random(20_200);
        for (String kind : new String[] {"json", "html"}) {
            Path texts = Files.createDirectories(folder.resolve(kind));
            for (int i = 0; i < TEXTS; i++) {
                String name = "%05d.%s".formatted(i, kind);
                Files.writeString(texts.resolve(name), text(random), StandardCharsets.UTF_8);
            }
        }
        Path media = Files.createDirectories(folder.resolve("media"));
        byte[] medium = new byte[MEDIUM];
        for (int i = 0; i < MEDIA; i++) {
            random.nextBytes(medium);
            Files.write(media.resolve("%05d.jpg".formatted(i)), medium);
        }
    }

    private static String text(Random random) {
        int length = 1050 + random.nextInt(2100);
        StringBuilder text = new StringBuilder(length + 40);
        text.append("{\"id\":\"").append(random.nextLong()).append("\",\"text\":\"");
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            if (random.nextInt(12) == 0) {
                text.append(random.nextInt(1_000_000)).append(". ");
            }
        }
        return text.append("\"}").toString();
    }
}

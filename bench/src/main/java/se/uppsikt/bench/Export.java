package se.uppsikt.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Page's export of any size as Facebook writes it, the same every time: three posts of five
 * items, one comment of the Page's own and one message, each with some words and a link now and
 * then.
 */
final class Export {
    private static final String ROOT = "this_profile's_activity_across_facebook/";
    private static final String[] WORDS =
            ("kommun skola gata badhus snö väg buss bibliotek park vatten träd möte nämnd beslut tack"
                            + " fråga svar öppet stängt välkommen invånare grävning lördag avgift ansökan")
                    .split(" ");

    private final Random chance;
    private final int items;

    private Export(int items, long seed) {
        this.items = items;
        this.chance = new Random(seed);
    }

    /** Nothing of one seed is in another. */
    static void write(Path zip, int items, long seed) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            new Export(items, seed).write(out);
        }
    }

    private void write(ZipOutputStream zip) throws IOException {
        Writer out = new OutputStreamWriter(zip, UTF_8);
        zip.putNextEntry(new ZipEntry(ROOT + "posts/profile_posts_1.json"));
        list(out, items / 5 * 3, "[", "]", this::post);
        zip.putNextEntry(new ZipEntry(ROOT + "comments_and_reactions/comments.json"));
        list(out, items / 5, "{\"comments_v2\": [", "]}", this::comment);
        zip.putNextEntry(new ZipEntry(ROOT + "messages/inbox/bo_17/message_1.json"));
        list(
                out,
                items / 5,
                "{\"participants\": [{\"name\": \"Bo\"}, {\"name\": \"Sidan\"}], \"messages\": [",
                "], \"title\": \"Bo\", \"thread_path\": \"inbox/bo_17\"}",
                this::message);
    }

    /** How one element of a list is written. */
    private interface Element {
        String written(int number);
    }

    private static void list(Writer out, int count, String before, String after, Element element)
            throws IOException {
        out.append(before);
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "\n  " : ",\n  ").append(element.written(i));
        }
        out.append(after);
        out.flush();
    }

    private String post(int number) {
        String link =
                chance.nextInt(4) > 0
                        ? ""
                        : ", \"attachments\": [{\"data\": [{\"external_context\": {\"url\": \"https://www.orebro.se/"
                                + chance.nextInt(1_000_000)
                                + "\"}}]}]";
        return "{\"timestamp\": %d, \"data\": [{\"post\": \"%s\"}]%s, \"title\": \"Sidan lade upp ett inl\\u00c3\\u00a4gg.\"}"
                .formatted(second(number), words(), link);
    }

    private String comment(int number) {
        return "{\"timestamp\": %d, \"data\": [{\"comment\": {\"timestamp\": %d, \"comment\": \"%s\", \"author\": \"Sidan\"}}]}"
                .formatted(second(number) + 60, second(number) + 60, words());
    }

    private String message(int number) {
        return "{\"sender_name\": \"%s\", \"timestamp_ms\": %d, \"content\": \"%s\"}"
                .formatted(number % 2 == 0 ? "Bo" : "Sidan", second(number) * 1000 + 7, words());
    }

    private static long second(int number) {
        return 1_400_000_000L + number * 600L;
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        for (int i = 5 + chance.nextInt(115); i > 0; i--) {
            text.append(WORDS[chance.nextInt(WORDS.length)]).append(i == 1 ? "" : " ");
        }
        return escaped(text.toString());
    }

    /** One escape for each byte of UTF-8 beyond ASCII. */
    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        for (char c : new String(text.getBytes(UTF_8), ISO_8859_1).toCharArray()) {
            json.append(c < 0x80 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return json.toString();
    }
}

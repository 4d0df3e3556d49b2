package se.uppsikt.platforms.exports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.Export.Found;
import se.uppsikt.platforms.imports.Export.Item;
import se.uppsikt.platforms.imports.Export.Note;
import se.uppsikt.platforms.imports.Export.Position;
import se.uppsikt.platforms.imports.ExportReader;
import se.uppsikt.platforms.imports.Reason;

/** Exports handed to a platform's reader, for an account. */
public record Handed(ExportReader reader, String account) {

    public Export open(Path... parts) throws IOException {
        return switch (opening(parts)) {
            case Export.Opened opened -> opened.export();
            case Export.Unusable no -> throw new AssertionError(no.message());
        };
    }

    public Export.Opening opening(Path... parts) throws IOException {
        return reader.open(ExportParts.given(Export.Limits.GENEROUS, account, parts));
    }

    public Export.Unusable refused(Path... parts) throws IOException {
        return switch (opening(parts)) {
            case Export.Opened opened -> {
                opened.export().close();
                throw new AssertionError("was opened");
            }
            case Export.Unusable no -> no;
        };
    }

    public List<Item> items(Path... parts) throws IOException {
        try (Export export = open(parts)) {
            return of(all(export, Position.START), Item.class);
        }
    }

    public Item item(Path... parts) throws IOException {
        List<Item> items = items(parts);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    /** All that is told, of the opening and of the reading. */
    public List<Reason> remarks(Path... parts) throws IOException {
        try (Export export = open(parts)) {
            return Stream.concat(
                            export.notes().stream(),
                            of(all(export, Position.START), Note.class).stream())
                    .map(Note::reason)
                    .toList();
        }
    }

    /** Read from any position on it gives the rest, whole and under the same names. */
    public void goesOnFromAnywhere(Path... parts) throws IOException {
        try (Export export = open(parts)) {
            List<String> whole = told(all(export, Position.START));
            assertThat(told(all(export, Position.START))).isEqualTo(whole);
            try (Export.Feed feed = export.from(Position.START)) {
                for (int read = 1; feed.next() != null; read++) {
                    List<String> rest = told(all(export, feed.position()));
                    // An element of which something is left to tell is read once more.
                    assertThat(whole.size() - rest.size()).isBetween(read - 1, read);
                    assertThat(rest)
                            .isEqualTo(whole.subList(whole.size() - rest.size(), whole.size()));
                }
            }
        }
    }

    /** However a file is spoilt, it is read or told of; nothing is thrown. */
    public void anythingIsReadOrTold(Path sound, Path spoilt, int times) throws IOException {
        byte[] bytes = Files.readAllBytes(sound);
        Random chance = new Random(times);
        for (int i = 0; i < times; i++) {
            Files.write(spoilt, spoil(bytes.clone(), chance));
            switch (opening(spoilt)) {
                case Export.Unusable no -> assertThat(no.message()).isNotBlank();
                case Export.Opened opened -> {
                    try (Export export = opened.export()) {
                        all(export, Position.START);
                    }
                }
            }
        }
    }

    private static byte[] spoil(byte[] bytes, Random chance) {
        int at = chance.nextInt(bytes.length);
        return switch (chance.nextInt(3)) {
            case 0 -> java.util.Arrays.copyOf(bytes, at);
            case 1 -> {
                String text = new String(bytes, ISO_8859_1);
                int to = Math.min(bytes.length, at + chance.nextInt(200));
                yield (text.substring(0, to) + text.substring(at)).getBytes(ISO_8859_1);
            }
            default -> {
                for (int i = 0; i <= chance.nextInt(6); i++) {
                    bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
                }
                yield bytes;
            }
        };
    }

    public static List<Found> all(Export export, Position from) throws IOException {
        List<Found> found = new ArrayList<>();
        try (Export.Feed feed = export.from(from)) {
            @Nullable Found next = feed.next();
            while (next != null) {
                found.add(next);
                next = feed.next();
            }
        }
        return found;
    }

    private static <T> List<T> of(List<Found> found, Class<T> sort) {
        return found.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    private static List<String> told(List<Found> found) {
        return found.stream()
                .map(
                        each ->
                                switch (each) {
                                    case Item item -> item.origin().key();
                                    case Note note -> note.toString();
                                })
                .toList();
    }
}

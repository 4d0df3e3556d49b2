package se.uppsikt.sandbox.linkedin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of films, in parts until they are whole. */
final class Films {
    private static final String NUMBER = "D4[0-9a-z]{1,20}";

    private final Path folder;

    Films(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void keep(Film film, int part, byte[] bytes) {
        try {
            Files.write(part(film, part), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the parts together. Answers whether they are a film. */
    boolean join(Film film) {
        Path whole = file(film.number());
        try (OutputStream out = Files.newOutputStream(whole)) {
            for (int part = 0; part < film.wholeParts(); part++) {
                Files.copy(part(film, part), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return isFilm(whole);
    }

    private static boolean isFilm(Path file) {
        try (var in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return head.startsWith("ftyp", 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> read(String number) {
        try {
            return number.matches(NUMBER) && Files.exists(file(number))
                    ? Optional.of(Files.readAllBytes(file(number)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path part(Film film, int part) {
        return folder.resolve(film.number() + "." + part);
    }

    private Path file(String number) {
        return folder.resolve(number + ".mp4");
    }
}

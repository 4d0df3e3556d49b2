package se.uppsikt.operation.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.uppsikt.base.shared.Sha256;

/**
 * What a copy holds. The last line is the fingerprint of all before it: a list without it was never
 * finished.
 *
 * @param schema the migrations that the database had, as one fingerprint
 */
record Manifest(
        Instant takenAt,
        Sha256 schema,
        List<Table> tables,
        List<Sequence> sequences,
        List<Kept> files) {
    static final String NAME = "innehall.txt";
    private static final String HEAD = "uppsikt-sakerhetskopia 1";

    /** The rows of one table, and the fingerprint of them in order. */
    record Table(String name, long rows, Sha256 content) {}

    /** Where a series of numbers stood. */
    record Sequence(String name, long last, boolean called) {}

    /** One file of the copy, by its place in it. */
    record Kept(Sha256 hash, long size, String place) {}

    /** Why a copy cannot be used, in Swedish. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String swedish) {
            super(swedish);
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    long bytes() {
        return files.stream().mapToLong(Kept::size).sum();
    }

    private List<String> lines() {
        return Stream.of(
                        Stream.of(HEAD, "tagen " + takenAt, "schema " + schema.hex()),
                        tables.stream()
                                .map(
                                        t ->
                                                "tabell "
                                                        + t.rows()
                                                        + " "
                                                        + t.content()
                                                        + " "
                                                        + t.name()),
                        sequences.stream()
                                .map(s -> "serie " + s.last() + " " + s.called() + " " + s.name()),
                        files.stream()
                                .map(f -> "fil " + f.size() + " " + f.hash() + " " + f.place()))
                .flatMap(each -> each)
                .toList();
    }

    /** It is there whole or not at all. */
    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.add("klart " + print(lines));
        Path beside = folder.resolve(NAME + ".ny");
        Files.write(beside, lines, UTF_8);
        Files.move(beside, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Sha256 print(List<String> lines) {
        return Sha256.of(String.join("\n", lines).getBytes(UTF_8));
    }

    static Manifest read(Path folder) throws IOException, Broken {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new Broken(
                    "Det finns ingen färdig säkerhetskopia i " + folder + ": " + NAME + " saknas.");
        }
        List<String> lines = Files.readAllLines(file, UTF_8);
        List<String> told = lines.subList(0, Math.max(0, lines.size() - 1));
        if (told.size() < 3
                || !told.getFirst().equals(HEAD)
                || !lines.getLast().equals("klart " + print(told))) {
            throw new Broken("Filen " + file + " är inte hel. Kopian kan inte användas.");
        }
        try {
            return parse(told);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new Broken("Filen " + file + " går inte att förstå. Kopian kan inte användas.");
        }
    }

    private static Manifest parse(List<String> lines) {
        List<Table> tables = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        List<Kept> files = new ArrayList<>();
        for (String line : lines.subList(3, lines.size())) {
            String[] word = line.split(" ", 4);
            long number = Long.parseLong(word[1]);
            switch (word[0]) {
                case "tabell" -> tables.add(new Table(word[3], number, new Sha256(word[2])));
                case "serie" ->
                        sequences.add(new Sequence(word[3], number, Boolean.parseBoolean(word[2])));
                case "fil" -> files.add(new Kept(new Sha256(word[2]), number, inside(word[3])));
                default -> throw new IllegalArgumentException("an unknown line");
            }
        }
        return new Manifest(
                Instant.parse(lines.get(1).substring("tagen ".length())),
                new Sha256(lines.get(2).substring("schema ".length())),
                List.copyOf(tables),
                List.copyOf(sequences),
                List.copyOf(files));
    }

    /** A list that somebody else has written leads nowhere but into the folder. */
    private static String inside(String place) {
        Path path = Path.of(place);
        if (path.isAbsolute() || !path.normalize().equals(path) || path.startsWith("..")) {
            throw new IllegalArgumentException("a place outside the copy");
        }
        return place;
    }
}

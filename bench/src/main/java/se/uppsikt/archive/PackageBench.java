package se.uppsikt.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import se.uppsikt.archive.eark.BuildWatch;
import se.uppsikt.archive.eark.PackageHead;
import se.uppsikt.archive.eark.PackageWriter;
import se.uppsikt.archive.eark.PackageZip;
import se.uppsikt.archive.eark.PackagedFile;
import se.uppsikt.archive.eark.RepresentationWriter;
import se.uppsikt.base.media.MediaType;

/**
 * Measures the package writer against the least work that anybody can do on the same files: {@code
 * sha512sum} of all, then {@code zip -0} of all. Both start from the same files in the same run, in
 * turns; the writer is a process of its own whose start counts, with the small heap of a cheap
 * server.
 */
final class PackageBench {
    private static final int ROUNDS = 7;
    private static final String TIMED = "export LC_ALL=C; TIMEFORMAT='%R %U %S'; time \"$@\"";
    private static final String DELIVERY = "se-2120000000-facebook-exempelkommun-2025";

    private PackageBench() {}

    /** Without arguments: the whole measurement. With {@code pack DATA ZIP}: one package. */
    static void main(String[] args) throws Exception {
        if (args.length == 3 && args[0].equals("pack")) {
            pack(Path.of(args[1]), Path.of(args[2]));
        } else {
            measure();
        }
    }

    private static void measure() throws Exception {
        Path folder = Files.createTempDirectory(memoryDisk(), "uppsikt-bench");
        try {
            Path data = folder.resolve("data");
            BenchData.generate(data);
            List<Cost> floor = new ArrayList<>();
            List<Cost> writer = new ArrayList<>();
            List<Long> resident = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                Cost least = floor(folder, data);
                Path told = folder.resolve("told.txt");
                Cost ours = run(told, packing(data, folder.resolve("out.zip")));
                if (round > 0) {
                    floor.add(least);
                    writer.add(ours);
                    resident.add(Long.parseLong(Files.readString(told).strip()));
                }
            }
            report(floor, writer, resident, Files.size(folder.resolve("out.zip")));
        } finally {
            remove(folder);
        }
    }

    /** Seconds on the clock and seconds of processor, as the shell counts them. */
    private record Cost(double wall, double cpu) {
        Cost plus(Cost other) {
            return new Cost(wall + other.wall, cpu + other.cpu);
        }
    }

    private static Cost floor(Path folder, Path data) throws Exception {
        Files.deleteIfExists(folder.resolve("floor.zip"));
        String script =
                "cd '%s' && find . -type f -print0 | xargs -0 sha512sum > ../floor.txt"
                        .formatted(data);
        Cost sums = run(folder.resolve("sums.txt"), List.of("bash", "-c", script));
        String zip = "cd '%s' && zip -0 -q -r ../floor.zip .".formatted(data);
        return sums.plus(run(folder.resolve("zip.txt"), List.of("bash", "-c", zip)));
    }

    private static List<String> packing(Path data, Path zip) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PackageBench.class.getName(),
                "pack",
                data.toString(),
                zip.toString());
    }

    private static Cost run(Path output, List<String> command) throws Exception {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bench"));
        timed.addAll(command);
        Path times = output.resolveSibling("times.txt");
        int code =
                new ProcessBuilder(timed)
                        .redirectOutput(output.toFile())
                        .redirectError(times.toFile())
                        .start()
                        .waitFor();
        List<String> told = Files.readAllLines(times);
        if (code != 0 || told.isEmpty()) {
            throw new IOException(command + " ended with " + code + ": " + told);
        }
        String[] seconds = told.getLast().split(" ");
        return new Cost(
                Double.parseDouble(seconds[0]),
                Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]));
    }

    /** Packs and prints the most memory this process ever held, in KiB, as the system counts it. */
    private static void pack(Path data, Path zip) throws IOException {
        PackageWriter.write(zip, head(), new Unwatched(), writer -> fill(writer, data));
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                System.out.println(line.replaceAll("[^0-9]", ""));
            }
        }
    }

    private static PackageWriter.Provenance fill(PackageWriter writer, Path data)
            throws IOException {
        writer.representation(
                new RepresentationWriter.Head("rep1-original", "Originalet", List.of()),
                rep -> {
                    add(rep, data, "json", "json", MediaType.JSON);
                    add(rep, data, "media", "jpg", MediaType.JPEG);
                });
        writer.representation(
                new RepresentationWriter.Head("rep2-presentation", "Läsbar", List.of()),
                rep -> add(rep, data, "html", "html", MediaType.HTML));
        return new PackageWriter.Provenance(List.of(), List.of());
    }

    private static void add(
            RepresentationWriter rep, Path data, String folder, String ending, MediaType type)
            throws IOException {
        int files = folder.equals("media") ? BenchData.MEDIA : BenchData.TEXTS;
        for (int i = 0; i < files; i++) {
            String path = "%s/%05d.%s".formatted(folder, i, ending);
            try (InputStream in = Files.newInputStream(data.resolve(path));
                    PackageZip.Entry entry = rep.file(new PackagedFile(path, type))) {
                entry.from(in);
            }
        }
    }

    private static PackageHead head() {
        PackageHead.Party party = new PackageHead.Party("Exempel kommun", "ORG:2120000000");
        return new PackageHead(
                DELIVERY,
                "Mätning",
                Instant.parse("2026-01-15T08:30:00Z"),
                new PackageHead.Parties(
                        party, party, party, new PackageHead.Party("Uppsikt", "0.1.0"), "Arkivet"),
                new PackageHead.Terms(PackageHead.Terms.PROFILE_2_1_0, "KS 2026/1", "F7"));
    }

    private static void report(
            List<Cost> floor, List<Cost> writer, List<Long> resident, long size) {
        List<Double> wall = ratios(floor, writer, Cost::wall);
        List<Double> cpu = ratios(floor, writer, Cost::cpu);
        System.out.printf(
                Locale.ROOT,
                "sha512sum, then zip -0: median %.2f s, processor %.2f s%n"
                        + "package writer:         median %.2f s, processor %.2f s%n"
                        + "ratio on the clock:     median %.2f (%.2f to %.2f, %d rounds)%n"
                        + "ratio of processor:     median %.2f (%.2f to %.2f)%n"
                        + "resident at -Xmx64m:    at most %d MiB%n"
                        + "package:                %.1f MB%n"
                        + "processors:             %d%n",
                median(floor.stream().map(Cost::wall).toList()),
                median(floor.stream().map(Cost::cpu).toList()),
                median(writer.stream().map(Cost::wall).toList()),
                median(writer.stream().map(Cost::cpu).toList()),
                median(wall),
                Collections.min(wall),
                Collections.max(wall),
                wall.size(),
                median(cpu),
                Collections.min(cpu),
                Collections.max(cpu),
                Collections.max(resident) / 1024,
                size / 1e6,
                Runtime.getRuntime().availableProcessors());
    }

    private static List<Double> ratios(
            List<Cost> floor, List<Cost> writer, ToDoubleFunction<Cost> of) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < floor.size(); i++) {
            ratios.add(of.applyAsDouble(writer.get(i)) / of.applyAsDouble(floor.get(i)));
        }
        return ratios;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Path memoryDisk() {
        Path shared = Path.of("/dev/shm");
        return Files.isWritable(shared) ? shared : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static final class Unwatched implements BuildWatch {
        @Override
        public void packed(long files, long bytes) {}

        @Override
        public boolean stopped() {
            return false;
        }
    }
}

package se.uppsikt.records.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What copies on paper cost: the figures of {@code avgifter.txt} (TF 2 kap. 16 §). */
final class FeeTable {
    static final FeeTable TABLE = read();

    private final int free;
    private final int base;
    private final int basePages;
    private final int page;

    FeeTable(int free, int base, int basePages, int page) {
        this.free = free;
        this.base = base;
        this.basePages = basePages;
        this.page = page;
    }

    /** In whole kronor. */
    int of(int pages) {
        return pages <= free ? 0 : base + page * Math.max(0, pages - basePages);
    }

    private static FeeTable read() {
        try {
            Map<String, Integer> rows =
                    new ClassPathResource("avgifter.txt", FeeTable.class)
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("=", 2))
                            .collect(
                                    Collectors.toMap(
                                            row -> row[0].strip(),
                                            row -> Integer.valueOf(row[1].strip())));
            return new FeeTable(
                    figure(rows, "fria"),
                    figure(rows, "grund"),
                    figure(rows, "grundsidor"),
                    figure(rows, "sida"));
        } catch (IOException e) {
            throw new UncheckedIOException("the fees cannot be read", e);
        }
    }

    private static int figure(Map<String, Integer> rows, String name) {
        Integer figure = rows.get(name);
        if (figure == null || figure < 0) {
            throw new IllegalStateException("avgifter.txt lacks " + name);
        }
        return figure;
    }
}

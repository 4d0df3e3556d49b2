package se.uppsikt.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Fills the database of a running program with contributions and all that follows from them. */
final class Filling {
    private final Product product;
    private int filled;

    Filling(Product product) {
        this.product = product;
    }

    /** Accounts that have contributions to come. */
    void accounts() throws IOException, InterruptedException {
        run("accounts.sql");
    }

    /** Until there are so many contributions in all. */
    void until(int all) throws IOException, InterruptedException {
        Process copy = psql("-c", "copy bench.line from stdin");
        try (Writer lines =
                new BufferedWriter(new OutputStreamWriter(copy.getOutputStream(), UTF_8))) {
            new Writing(filled, all, Instant.now()).write(lines);
        }
        require(copy);
        run("fill.sql");
        filled = all;
    }

    /** Until there are so many entries in the register, each of a contribution. */
    void entries(int all) throws IOException, InterruptedException {
        run("entries.sql", "-v", "from=" + filled, "-v", "to=" + all);
        filled = all;
    }

    /**
     * @param values those that the script has names for
     */
    void run(String script, String... values) throws IOException, InterruptedException {
        List<String> what = new ArrayList<>(List.of(values));
        what.addAll(List.of("-f", "-"));
        Process psql = psql(what.toArray(String[]::new));
        try (InputStream sql = Filling.class.getResourceAsStream(script);
                var in = psql.getOutputStream()) {
            Objects.requireNonNull(sql).transferTo(in);
        }
        require(psql);
    }

    /** What the database answers. */
    long number(String question) throws IOException, InterruptedException {
        ProcessBuilder client = command("-At", "-c", question);
        Process asked = client.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String answer = new String(asked.getInputStream().readAllBytes(), UTF_8).strip();
        require(asked);
        return Long.parseLong(answer);
    }

    private Process psql(String... what) throws IOException {
        List<String> quietly = new ArrayList<>(List.of("-q", "-o", "/dev/null"));
        quietly.addAll(List.of(what));
        return command(quietly.toArray(String[]::new))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private ProcessBuilder command(String... what) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("psql", "-h", "127.0.0.1", "-p", product.database()));
        command.addAll(List.of("-U", "uppsikt"));
        command.addAll(List.of("-d", "postgres"));
        command.addAll(List.of(what));
        ProcessBuilder client = new ProcessBuilder(command);
        client.environment().put("PGPASSWORD", product.databasePassword());
        return client;
    }

    private static void require(Process psql) throws IOException, InterruptedException {
        if (psql.waitFor() != 0) {
            throw new IOException("psql could not fill the database");
        }
    }
}

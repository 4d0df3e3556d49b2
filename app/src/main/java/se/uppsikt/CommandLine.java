package se.uppsikt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be written after {@code ./run}: the table {@code command-line.txt} beside this class is
 * both what is shown for help and what is known. It leans on nothing but Java, so that {@code run}
 * can ask it before anything is built.
 */
final class CommandLine {
    private static final Set<String> HELP = Set.of("--help", "-h", "-?");
    private static final Set<String> HELP_COMMAND = Set.of("hjalp", "hjälp", "help");
    private static final String IMPORT = "import";
    private static final Set<String> OF_A_FOLDER = Set.of("sakerhetskopia", "aterstall");
    private static final Pattern SETTING =
            Pattern.compile("^  (--[a-z0-9.*-]+)=", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("^  ([a-z][a-z-]*) ", Pattern.MULTILINE);

    private final String table;
    private final List<String> settings;
    private final List<String> commands;

    CommandLine() {
        try (InputStream file =
                CommandLine.class.getResourceAsStream("/se/uppsikt/command-line.txt")) {
            table = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings = first(SETTING, table);
        commands = first(COMMAND, table);
    }

    /** For {@code run}: tells what is wrong, if anything, and ends accordingly. */
    static void main(String[] words) {
        Optional<String> wrong = new CommandLine().wrong(words);
        wrong.ifPresent(System.err::println);
        System.exit(wrong.isPresent() ? 2 : 0);
    }

    String help() {
        return table;
    }

    static boolean asksForHelp(String[] words) {
        return List.of(words).stream().anyMatch(HELP::contains)
                || words.length > 0 && HELP_COMMAND.contains(words[0]);
    }

    /** The command that stands first, if any. */
    Optional<String> command(String[] words) {
        return words.length > 0 && commands.contains(words[0])
                ? Optional.of(words[0])
                : Optional.empty();
    }

    /** What cannot be understood, with the nearest that can; empty when all is well. */
    Optional<String> wrong(String[] words) {
        Optional<String> command = command(words);
        Set<String> given = new HashSet<>();
        for (int at = command.isPresent() ? 1 : 0; at < words.length; at++) {
            String word = words[at];
            Optional<String> wrong =
                    word.startsWith("-") ? wrongSetting(word, given) : wrongWord(word, command);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return command.filter(IMPORT::equals).isPresent() && !given.contains("--konto")
                ? Optional.of(
                        "Säg vilket konto exporten ska läsas in till:\n"
                                + "  ./run import --konto=<kontots kortnamn> fil1.zip fil2.zip")
                : command.filter(OF_A_FOLDER::contains).flatMap(name -> wrongFolder(name, words));
    }

    private static Optional<String> wrongFolder(String command, String[] words) {
        long named = List.of(words).stream().skip(1).filter(word -> !word.startsWith("-")).count();
        return named == 1
                ? Optional.empty()
                : Optional.of("Säg vilken mapp, och bara en: ./run " + command + " /kopior/nu");
    }

    private Optional<String> wrongSetting(String word, Set<String> given) {
        int sign = word.indexOf('=');
        String name = sign < 0 ? word : word.substring(0, sign);
        Optional<String> unknown = wrongName(name);
        if (unknown.isPresent()) {
            return unknown;
        }
        if (sign < 0) {
            return Optional.of("Inställningen " + name + " behöver ett värde: " + name + "=…");
        }
        return given.add(name)
                ? Optional.empty()
                : Optional.of("Inställningen " + name + " är given två gånger.");
    }

    /** What is said of a setting that does not exist; empty for one that does. */
    Optional<String> wrongName(String name) {
        return settings.stream().anyMatch(known -> fits(known, name))
                ? Optional.empty()
                : Optional.of(
                        "Inställningen "
                                + shown(name)
                                + " finns inte."
                                + nearest(name, settings, "="));
    }

    /** Only {@code import} is told files, and those about a copy its folder. */
    private Optional<String> wrongWord(String word, Optional<String> command) {
        if (command.filter(name -> name.equals(IMPORT) || OF_A_FOLDER.contains(name)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                "Kommandot " + shown(word) + " finns inte." + nearest(word, commands, ""));
    }

    private static boolean fits(String known, String name) {
        return known.endsWith("*")
                ? name.length() >= known.length()
                        && name.startsWith(known.substring(0, known.length() - 1))
                : known.equals(name);
    }

    private static String nearest(String name, List<String> known, String sign) {
        return known.stream()
                        .min(Comparator.comparingInt(each -> distance(name, each)))
                        .filter(each -> distance(name, each) <= Math.max(2, name.length() / 2))
                        .map(each -> " Menade du " + each + sign + (sign.isEmpty() ? "?" : "…?"))
                        .orElse("")
                + " Allt som finns visas med ./run --help";
    }

    /** How far the name is from a known one, or from the last part of it. */
    private static int distance(String name, String known) {
        String last =
                "--"
                        + known.substring(
                                Math.max(
                                        known.lastIndexOf('.') + 1,
                                        known.startsWith("--") ? 2 : 0));
        String typed = name.startsWith("--") ? name : "--" + name.replaceFirst("^-", "");
        String whole = known.startsWith("--") ? known : "--" + known;
        return Math.min(edits(typed, whole), edits(typed, last) + 1);
    }

    /** How many letters are to be put in, taken out or changed to make one of the other. */
    private static int edits(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }

    /** What was typed, so short that it is seen and without what a terminal would obey. */
    private static String shown(String typed) {
        String plain = typed.replaceAll("\\p{Cntrl}", "?");
        return "”" + (plain.length() > 60 ? plain.substring(0, 60) + "…" : plain) + "”";
    }

    private static List<String> first(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher each = pattern.matcher(text);
        while (each.find()) {
            found.add(each.group(1));
        }
        return List.copyOf(found);
    }
}

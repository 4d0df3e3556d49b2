package se.uppsikt.platforms.imports;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.uppsikt.accounts.Account;

/** What the command line says about an import. */
final class ImportConsole {
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private final PrintStream out;
    private String last = "";

    ImportConsole(PrintStream out) {
        this.out = out;
    }

    void say(String sentence) {
        out.println(sentence);
    }

    void begins(Account account, List<Import.Part> parts) {
        say("Läser in till " + account.shown() + ":");
        parts.forEach(part -> say("  " + part.path()));
        say("Du kan avbryta med Ctrl-C. Det som är inläst är kvar, och resten läses nästa gång.");
    }

    /** One line each time something has changed. */
    void progress(Import now) {
        Import.Tally tally = now.tally();
        String line =
                String.format(
                        SWEDISH,
                        "  %s %s · %,d bidrag · %,d bilder och filmer",
                        now.state().swedish(),
                        now.progress().files() == null ? "" : "fil " + now.progress().shown(),
                        tally.seen(),
                        tally.media());
        if (!line.equals(last)) {
            say(line);
            last = line;
        }
    }

    void ends(ImportReport report) {
        Import of = report.of();
        say("");
        say("Importen: " + of.state().swedish().toLowerCase(SWEDISH) + ".");
        if (of.trouble() != null) {
            say(of.trouble());
        }
        for (ImportReport.Count count : report.counts()) {
            say(
                    String.format(
                            SWEDISH,
                            "  %d  %-24s %,8d nya %,8d kompletterade %,8d fanns redan",
                            count.year(),
                            count.shown(),
                            count.taken(),
                            count.completed(),
                            count.known()));
        }
        Import.Tally tally = of.tally();
        say(
                String.format(
                        SWEDISH,
                        "  %,d bilder och filmer, %,d texter med återställda tecken",
                        tally.media(),
                        tally.repaired()));
        remarks(report.remarks());
        say("Hela rapporten: /arkiv/import/" + of.id().value());
    }

    private void remarks(List<ImportReport.Remark> remarks) {
        if (!remarks.isEmpty()) {
            say("Anmärkningar:");
        }
        for (ImportReport.Remark remark : remarks) {
            say(String.format(SWEDISH, "  %,d × %s", remark.times(), remark.sentence()));
            say("      till exempel " + remark.example());
        }
    }

    static String noSuchAccount(String name, List<Account> accounts) {
        String handles =
                accounts.stream().map(Account::handle).sorted().collect(Collectors.joining(", "));
        return handles.isEmpty()
                ? "Det finns inget konto i Uppsikt än vars export kan läsas. Starta Uppsikt och lägg upp kontot först."
                : "Det finns inget konto som heter " + name + ". Välj ett av: " + handles + ".";
    }
}

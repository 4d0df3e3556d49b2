package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.console.Console;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;

/**
 * {@code ./run import --konto=… fil.zip …}: the same door as the page, for the person at the
 * machine. With Uppsikt running on the same data this process works beside it, as one more node.
 */
@Component
@ConditionalOnProperty(name = "uppsikt.command", havingValue = "import")
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {
    private static final Machine COMMAND_LINE = new Machine("kommandoraden");
    private static final String USAGE =
            """
            Så här importerar du en export från ett konto:
              ./run import --konto=<kontots kortnamn> fil1.zip fil2.zip
            Ta med alla delar av exporten på en gång. En uppackad mapp går också bra.
            Från Facebook och Instagram ska formatet vara JSON; från LinkedIn är filen en tabell (.xls eller .csv).""";

    private final Imports imports;
    private final Accounts accounts;
    private final TimeIds ids;
    private final ImportConsole talk;
    private int exitCode = 1;

    @Autowired
    ImportCommand(Imports imports, Accounts accounts, TimeIds ids) {
        this(imports, accounts, ids, Console.out());
    }

    ImportCommand(Imports imports, Accounts accounts, TimeIds ids, PrintStream out) {
        this.imports = imports;
        this.accounts = accounts;
        this.ids = ids;
        this.talk = new ImportConsole(out);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
        try {
            exitCode = follow(begin(arguments)) ? 0 : 1;
        } catch (Refused refused) {
            refused.objections().stream().map(Objection::sentence).forEach(talk::say);
        }
    }

    private Import begin(ApplicationArguments arguments) throws IOException {
        Account account = account(arguments);
        Optional<Import> underWay = imports.underWay(account.id());
        if (underWay.isPresent()) {
            talk.say("En import till " + account.shown() + " pågår redan. Den fortsätter här.");
            return underWay.get();
        }
        List<Import.Part> parts = parts(arguments);
        talk.begins(account, parts);
        return imports.order(
                COMMAND_LINE,
                account.id(),
                new ImportFiles.Received(new ImportId(ids.next()), parts));
    }

    private Account account(ApplicationArguments arguments) {
        List<String> named = arguments.getOptionValues("konto");
        if (named == null || named.size() != 1 || named.getFirst().isBlank()) {
            throw no(USAGE);
        }
        String name = named.getFirst().strip();
        return accounts.byHandle(name)
                .or(() -> byId(name))
                .orElseThrow(
                        () -> no(ImportConsole.noSuchAccount(name, imports.open(accounts.all()))));
    }

    private Optional<Account> byId(String name) {
        try {
            AccountId id = new AccountId(UUID.fromString(name));
            return accounts.all().stream().filter(a -> a.id().equals(id)).findFirst();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The files stay where they are and are only read. */
    private static List<Import.Part> parts(ApplicationArguments arguments) throws IOException {
        List<String> from = arguments.getOptionValues("uppsikt.from");
        Path here = Path.of(from == null || from.isEmpty() ? "." : from.getFirst());
        List<Import.Part> parts = new ArrayList<>();
        for (String name : arguments.getNonOptionArgs().stream().skip(1).toList()) {
            Path path = here.resolve(name).toAbsolutePath().normalize();
            if (!Files.isReadable(path)) {
                throw no("Filen " + name + " finns inte eller går inte att läsa.");
            }
            parts.add(
                    ImportParts.describe(
                            parts.size() + 1, path.getFileName().toString(), path, false));
        }
        if (parts.isEmpty()) {
            throw no(USAGE);
        }
        return parts;
    }

    private static Refused no(String sentence) {
        return new Refused(Objection.of("A5", sentence));
    }

    /** Tells how it goes until it is over; true when all was read. */
    private boolean follow(Import started) throws InterruptedException {
        Import now = started;
        while (now.state().underWay()) {
            Thread.sleep(500);
            now = imports.find(COMMAND_LINE, started.id());
            talk.progress(now);
        }
        talk.ends(imports.report(COMMAND_LINE, started.id()));
        return now.state() == Import.State.DONE;
    }
}

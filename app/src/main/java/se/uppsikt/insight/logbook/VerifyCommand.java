package se.uppsikt.insight.logbook;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import se.uppsikt.base.console.Console;
import se.uppsikt.base.ledger.DaySeal;
import se.uppsikt.base.ledger.DaySeals;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.base.ledger.Verifiable.Break;
import se.uppsikt.base.shared.Sha256;

/**
 * {@code ./run verifiera}: everything is read again and compared, with Uppsikt running beside or
 * not. Stopped, it goes on where it was the next time.
 */
@Component
@ConditionalOnProperty(name = "uppsikt.command", havingValue = "verifiera")
class VerifyCommand implements ApplicationRunner, ExitCodeGenerator {
    private static final String BY = new Machine("kommandoraden").label();
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,7}");
    private static final Pattern ROOT = Pattern.compile("[0-9a-fA-F]{64}");

    private final Verifying verifying;
    private final DaySeals seals;
    private final PrintStream out;
    private int exitCode = 1;
    private String told = "";

    @Autowired
    VerifyCommand(Verifying verifying, DaySeals seals) {
        this(verifying, seals, Console.out());
    }

    VerifyCommand(Verifying verifying, DaySeals seals, PrintStream out) {
        this.verifying = verifying;
        this.seals = seals;
        this.out = out;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String sample = given(arguments, "prov");
        String root = given(arguments, "rot");
        if (sample != null && !COUNT.matcher(sample).matches()) {
            out.println("Ett prov är ett antal av varje slag, till exempel --prov=1000.");
        } else if (root != null && !ROOT.matcher(root).matches()) {
            out.println("En dagsrot är 64 tecken, 0–9 och a–f, så som den är publicerad: --rot=…");
        } else {
            boolean known = root == null || known(new Sha256(root.toLowerCase(Locale.ROOT)));
            boolean whole = verify(sample == null ? null : Integer.valueOf(sample));
            exitCode = known && whole ? 0 : 1;
        }
    }

    private static @Nullable String given(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() || values.getFirst().isBlank()
                ? null
                : values.getFirst().strip();
    }

    private boolean known(Sha256 root) {
        Optional<DaySeal> day = seals.withRoot(root);
        out.println(
                day.map(seal -> "Dagsroten är den som " + seal.day() + " är förseglad med.")
                        .orElseGet(
                                () ->
                                        "AVVIKELSE: ingen dag här är förseglad med den dagsroten. "
                                                + seals.last()
                                                        .map(
                                                                last ->
                                                                        "Den senaste som är förseglad är "
                                                                                + last.day()
                                                                                + ".")
                                                        .orElse("Ingen dag är förseglad.")
                                                + " Är det en äldre säkerhetskopia än dagen du frågar om, eller är något ändrat?"));
        return day.isPresent();
    }

    private boolean verify(@Nullable Integer sample) {
        Optional<Verification> other = verifying.underWay(true).filter(verifying::alive);
        if (other.isPresent()) {
            out.println(
                    "En kontroll pågår redan i ett annat fönster, eller stannade nyss. Försök igen om två minuter.");
            return false;
        }
        Verification begun = verifying.order(BY, true, sample);
        out.println(
                begun.part().isEmpty()
                        ? begins(begun)
                        : "En kontroll som stannade fortsätter där den var.");
        Verification ended = verifying.run(begun.id(), () -> false, this::progress);
        for (Verifiable part : verifying.parts()) {
            ended.of(part.word()).ifPresent(found -> told(part, found));
        }
        return sum(ended);
    }

    private static String begins(Verification begun) {
        return begun.sample() == null
                ? "Läser allt igen och jämför med det som antecknades när det sparades."
                : "Läser ett prov om " + begun.sample() + " av varje slag.";
    }

    /** A line for each part as it begins; what came of it is told at the end. */
    private void progress(Verification now) {
        if (!now.part().equals(told)) {
            told = now.part();
            verifying.parts().stream()
                    .filter(part -> part.word().equals(told))
                    .forEach(part -> out.println("  läser " + part.swedish()));
        }
    }

    private void told(Verifiable part, Verification.Part found) {
        Break broken = found.broken();
        if (broken == null) {
            out.println("Helt: " + part.swedish() + " (" + found.checked() + ")");
        } else {
            out.println("AVVIKELSE i " + part.swedish() + ", efter " + found.checked() + " hela:");
            out.println("  " + broken.where());
            out.println("  väntat: " + broken.expected());
            out.println("  funnet: " + broken.found());
        }
    }

    private boolean sum(Verification ended) {
        boolean whole = ended.state() == Verification.State.WHOLE;
        out.println(
                whole
                        ? "Klart. Allt som lästes är kvar och oförändrat."
                        : "Klart. Något saknas eller är ändrat. Det första i varje del står ovan; läs SECURITY.md.");
        seals.last()
                .ifPresent(
                        seal ->
                                out.println(
                                        "Senaste dagsroten är den för "
                                                + seal.day()
                                                + ": "
                                                + seal.root()));
        return whole;
    }
}

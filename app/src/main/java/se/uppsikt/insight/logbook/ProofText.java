package se.uppsikt.insight.logbook;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.base.ledger.DaySeals.Proof;
import se.uppsikt.base.ledger.MerkleTree;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.SwedishTime;

/**
 * A proof as a text that anybody can follow without Uppsikt: each step is a line for a terminal and
 * what it answers when nothing has been changed.
 */
final class ProofText {
    private static final String HASH = " | openssl dgst -sha256 -r | cut -c1-64";

    private ProofText() {}

    static String of(Proof proof) {
        List<String> text = new ArrayList<>(head(proof));
        Sha256 now = MerkleTree.leaf(proof.line());
        text.add("Steg 1. Raden får sitt fingeravtryck.");
        text.add(command("h=$(printf '\\000%s' '" + proof.line() + "'" + HASH + "); echo $h"));
        text.add(answer(now));
        int step = 2;
        for (MerkleTree.Step each : proof.path()) {
            now = each.up(now);
            text.add("Steg " + step++ + ". Tillsammans med grannen.");
            text.add(
                    command(
                            "h=$(printf '01%s%s' "
                                    + pair(each)
                                    + " | xxd -r -p"
                                    + HASH
                                    + "); echo $h"));
            text.add(answer(now));
        }
        text.addAll(day(proof, step));
        text.addAll(foot(proof));
        return String.join("\n", text) + "\n";
    }

    private static String pair(MerkleTree.Step step) {
        String neighbour = "'" + step.neighbour() + "'";
        return step.left() ? neighbour + " \"$h\"" : "\"$h\" " + neighbour;
    }

    private static List<String> day(Proof proof, int step) {
        List<String> lines = proof.seal().text().lines().map(line -> "'" + line + "'").toList();
        return List.of(
                "Det sista svaret står i dagens försegling, sist på raden som börjar med "
                        + proof.part().word()
                        + ".",
                "",
                "Steg " + step + ". Dagens försegling får sitt fingeravtryck, som är dagsroten.",
                command("printf '%s\\n' " + String.join(" ", lines) + HASH),
                answer(proof.seal().root()));
    }

    private static List<String> head(Proof proof) {
        List<String> head = new ArrayList<>();
        head.add("Förseglingsbevis ur Uppsikts logg");
        head.add("");
        head.add(
                "Det här beviset visar att raden nedan fanns den "
                        + proof.seal().day()
                        + " och inte är ändrad");
        head.add(
                "sedan dess. Du behöver inte lita på Uppsikt: gör stegen i en terminal med openssl och xxd,");
        head.add(
                "i samma fönster och i ordning. Efter varje steg ska svaret vara det som står under det.");
        head.add("");
        head.add("Raden: " + proof.line());
        head.addAll(meaning(proof));
        head.add("");
        return head;
    }

    private static List<String> meaning(Proof proof) {
        return switch (proof.part().word()) {
            case "original" ->
                    List.of(
                            "Den säger originalets nummer och fingeravtryck. Har du originalet som en fil ska",
                            "openssl dgst -sha256 FILEN ge samma fingeravtryck.");
            case "lydelse" ->
                    List.of(
                            "Den säger lydelsens nummer, vilket bidrag den hör till och dess fingeravtryck.");
            default ->
                    List.of(
                            "Den säger platsen i kedjan, loggradens nummer, loggradens fingeravtryck och kedjans",
                            "fingeravtryck till och med raden.");
        };
    }

    private static List<String> foot(Proof proof) {
        return List.of(
                "Jämför med den publicerade dagsroten för "
                        + SwedishTime.date(proof.seal().day())
                        + ".",
                "Den står på kommunens öppna sida /loggbok/offentlig, och där kommunen annars har",
                "tryckt eller publicerat den. Är alla svar lika är raden oförändrad.");
    }

    private static String command(String line) {
        return "    " + line;
    }

    private static String answer(Sha256 hash) {
        return "  svar: " + hash + "\n";
    }
}

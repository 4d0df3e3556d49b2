package se.uppsikt.sandbox.base;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A form on the control page.
 *
 * @param says what one should know before; empty when there is nothing
 */
public record ControlForm(String heading, String says, List<Field> fields, List<Button> buttons) {

    /** What is asked for. */
    public sealed interface Field {
        String name();

        String label();
    }

    /** How many; from one on. */
    public record Number(String name, String label, int usual) implements Field {}

    public record Words(String name, String label, String example) implements Field {}

    public record Choice(String name, String label, List<Option> options) implements Field {}

    public record Option(String value, String label) {}

    /** What is done with it. */
    public record Button(String deed, String label) {}

    public static ControlForm headed(String heading) {
        return new ControlForm(heading, "", List.of(), List.of());
    }

    public ControlForm saying(String words) {
        return new ControlForm(heading, words, fields, buttons);
    }

    public ControlForm asking(Field field) {
        return new ControlForm(heading, says, also(fields, field), buttons);
    }

    public ControlForm asking(String name, String label, Choosable... choices) {
        List<Option> options =
                Arrays.stream(choices).map(c -> new Option(c.name(), c.swedish())).toList();
        return asking(new Choice(name, label, options));
    }

    public ControlForm doing(String deed, String label) {
        return new ControlForm(heading, says, fields, also(buttons, new Button(deed, label)));
    }

    private static <T> List<T> also(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    /** The next calls that only read fail. */
    public static ControlForm reads(String example, Choosable... failures) {
        return headed("Anrop från Uppsikt")
                .asking("fel", "Så misslyckas anropen", failures)
                .asking(new Number("antal", "Hur många kommande anrop", 1))
                .asking(new Words("vag", "Bara när sökvägen innehåller", example))
                .doing("anrop", "Låt anropen misslyckas");
    }

    /** The next calls fail, whether they read or change, and with or without their work done. */
    public static ControlForm calls(String example, Choosable... failures) {
        return reads(example, failures)
                .asking(
                        new Choice(
                                "metod",
                                "Bara metoden",
                                List.of(
                                        new Option("", "alla"),
                                        new Option("GET", "GET"),
                                        new Option("POST", "POST"),
                                        new Option("PUT", "PUT"),
                                        new Option("DELETE", "DELETE"))))
                .asking(
                        new Choice(
                                "utfor",
                                "Åtgärden",
                                List.of(
                                        new Option("", "utförs inte"),
                                        new Option("ja", "utförs, men svaret tappas"),
                                        new Option("senare", "utförs en stund senare"))));
    }

    /** The next things that the platform tells of by itself do not arrive as they should. */
    public static ControlForm deliveries() {
        return headed("Händelser till Uppsikt")
                .asking(new Number("antal", "Hur många kommande händelser", 1))
                .doing("tappa", "Tappa bort")
                .doing("dubbla", "Skicka två gånger")
                .doing("vand", "Skicka baklänges");
    }
}

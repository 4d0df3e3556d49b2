package se.uppsikt.sandbox.base;

import java.util.Arrays;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/** What a person has filled in on a {@link ControlForm}. */
public final class Asked {
    private Asked() {}

    /** The one that is chosen in the list. */
    public static <E extends Enum<E> & Choosable> E one(Class<E> of, String name, Request request)
            throws Request.BadRequest {
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(request.parameter(name)))
                .findFirst()
                .orElseThrow(() -> new Request.BadRequest(422, "Välj något i listan."));
    }

    /** Which calls shall fail. */
    public static Calls calls(Request request) throws Request.BadRequest {
        return new Calls(
                count(request),
                request.parameter("metod", ""),
                request.parameter("vag", "").strip());
    }

    public static Outcome outcome(Request request) {
        return switch (request.parameter("utfor", "")) {
            case "ja" -> Outcome.CARRIED_OUT;
            case "senare" -> Outcome.CARRIED_OUT_LATER;
            default -> Outcome.NOT_CARRIED_OUT;
        };
    }

    public static int count(Request request) throws Request.BadRequest {
        String text = request.parameter("antal", "1");
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new Request.BadRequest(422, "Antalet ska vara mellan 1 och 9999.");
        }
        return Integer.parseInt(text);
    }

    public static Request.BadRequest unknown() {
        return new Request.BadRequest(422, "Välj vad som ska gå fel.");
    }
}

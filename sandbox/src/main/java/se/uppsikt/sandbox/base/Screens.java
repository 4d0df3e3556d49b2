package se.uppsikt.sandbox.base;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in templates, and keeps what others wrote from running in the reader's browser. */
public final class Screens {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";

    private static final Pattern ORIGIN = Pattern.compile("(https?://[A-Za-z0-9.:\\[\\]-]+).*");

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled.sandbox");

    private Screens() {}

    /**
     * @param template its path without ending, such as {@code youtube/kanal}
     */
    public static Response render(int status, String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template + ".jte", parameters, out);
        return guarded(Response.html(status, out.toString()));
    }

    /**
     * A page with a form whose answer leads on to another program: browsers follow it nowhere that
     * the page has not told beforehand.
     *
     * @param back where the other program is
     */
    public static Response leadingBack(
            String back, String template, Map<String, Object> parameters) {
        Matcher origin = ORIGIN.matcher(back);
        return render(200, template, parameters)
                .with(
                        "Content-Security-Policy",
                        POLICY.formatted(origin.matches() ? " " + origin.group(1) : ""));
    }

    public static Response guarded(Response response) {
        Response safe =
                response.with("Content-Security-Policy", POLICY.formatted(""))
                        .with("X-Content-Type-Options", "nosniff")
                        .with("Referrer-Policy", "same-origin");
        return safe.headers().containsKey("Cache-Control")
                ? safe
                : safe.with("Cache-Control", "no-store");
    }
}

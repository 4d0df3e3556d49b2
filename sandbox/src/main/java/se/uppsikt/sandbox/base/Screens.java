package se.uppsikt.sandbox.base;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills in templates, and keeps what others wrote from running in the reader's browser. */
public final class Screens {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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

    public static Response guarded(Response response) {
        Response safe =
                response.with("Content-Security-Policy", POLICY)
                        .with("X-Content-Type-Options", "nosniff")
                        .with("Referrer-Policy", "same-origin");
        return safe.headers().containsKey("Cache-Control")
                ? safe
                : safe.with("Cache-Control", "no-store");
    }
}

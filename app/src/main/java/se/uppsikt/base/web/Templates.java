package se.uppsikt.base.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import se.uppsikt.base.shared.HtmlCharacters;

/**
 * Pages are jte templates, compiled with the program. A view name is the template's path without
 * ending, such as {@code inbox/list}. A page is rendered whole before a byte is sent, so that a
 * fault never leaves half a page.
 */
@Component
class Templates implements ViewResolver, Ordered {
    /** In bytes: most pages are shorter, the inbox is twice this. */
    private static final int PIECE = 32_768;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");
    private final InstantSource time;
    private final ObjectProvider<PageNotices> notices;

    Templates(InstantSource time, ObjectProvider<PageNotices> notices) {
        this.time = time;
        this.notices = notices;
    }

    /** A page that tells of a fault leans on nothing else. */
    private PageNotices notices(HttpServletResponse answer) {
        return answer.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()
                ? Optional::empty
                : () -> notices.orderedStream().flatMap(each -> each.notice().stream()).findFirst();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return engine.hasTemplate(name + ".jte") ? new Page(name + ".jte") : null;
    }

    private final class Page implements View {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            Map<String, Object> params = new HashMap<>();
            if (model != null) {
                params.putAll(model);
            }
            params.put("chrome", PageFrame.of(request, time.instant(), notices(response)));
            Utf8ByteOutput page = new Utf8ByteOutput(PIECE);
            engine.render(template, params, new HtmlCharacters(page));
            // Handed over at once: a page has thousands of parts, and each filter on the way out
            // looks at each.
            byte[] whole = page.toByteArray();
            response.setContentType(getContentType());
            response.setContentLength(whole.length);
            response.getOutputStream().write(whole);
        }
    }
}

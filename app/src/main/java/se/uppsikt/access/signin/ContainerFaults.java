package se.uppsikt.access.signin;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.uppsikt.base.web.FaultPages.Fault;

/**
 * What the container refuses before any page of ours is asked, such as an address that is too long,
 * is told in the same words as the rest, and not in the container's own.
 */
@Component
class ContainerFaults implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> {
                    StandardHost host = (StandardHost) context.getParent();
                    host.setErrorReportValveClass("");
                    host.getPipeline().addValve(new InSwedish());
                });
    }

    /** A page that needs nothing but itself. */
    private static final class InSwedish extends ErrorReportValve {
        private static final int FIRST_FAULT = 400;

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            int status = response.getStatus();
            if (status < FIRST_FAULT
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("UTF-8");
                response.setLocale(Locale.of("sv"));
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.setHeader("X-Content-Type-Options", "nosniff");
                Writer page = response.getReporter();
                if (page != null) {
                    page.write(page(Fault.of(status)));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                container.getLogger().debug("nobody is there to be told", gone);
            }
        }

        private static String page(Fault fault) {
            StringBuilder page =
                    new StringBuilder(
                                    "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\">")
                            .append("<title>")
                            .append(HtmlUtils.htmlEscape(fault.title()))
                            .append(" – Uppsikt</title>")
                            .append("<link rel=\"stylesheet\" href=\"/css/tokens.css\">")
                            .append("<link rel=\"stylesheet\" href=\"/css/uppsikt.css\"></head>")
                            .append("<body><main class=\"narrow\"><div class=\"empty\"><h1>")
                            .append(HtmlUtils.htmlEscape(fault.title()))
                            .append("</h1>");
            fault.sentences()
                    .forEach(
                            sentence ->
                                    page.append("<p>")
                                            .append(HtmlUtils.htmlEscape(sentence))
                                            .append("</p>"));
            return page.append("<p><a href=\"/\">Till Uppsikt</a></p></div></main></body></html>")
                    .toString();
        }
    }
}

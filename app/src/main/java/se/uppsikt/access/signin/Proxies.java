package se.uppsikt.access.signin;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StartProblem;

/**
 * Which machines are believed when they tell for whom they ask, and whether it was over TLS: the
 * proxies that the operator names, and nobody else. Whoever could choose an address freely would
 * guess passwords without end, and be blamed on others.
 */
@Component
class Proxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9]{1,2})?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(/[0-9]{1,3})?");

    private final List<String> named;

    Proxies(@Value("${uppsikt.proxies:}") List<String> named) {
        this.named = named.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (named.isEmpty()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(named.stream().map(Proxies::range).collect(joining(",")));
        server.addEngineValves(valve);
    }

    /** The address as a range, which the container knows from a pattern by its stroke. */
    private static String range(String name) {
        String range = name.contains("/") ? name : name + (name.contains(":") ? "/128" : "/32");
        try {
            if (ADDRESS.matcher(range).matches()) {
                return new NetMask(range).toString();
            }
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
        throw wrong(null);
    }

    private static StartProblem wrong(@Nullable Exception cause) {
        return new StartProblem(
                "Proxyn i --uppsikt.proxies ska anges med sin IP-adress, eller flera med komma"
                        + " emellan, till exempel 10.0.0.5,10.1.0.0/16.",
                cause);
    }
}

package se.uppsikt.access.oidc;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the provider's words mean here, and what somebody would be allowed: tried before it counts.
 */
@Controller
class MappingPage {
    private static final int MOST = 50;
    private static final int LONGEST = 20_000;
    private static final JsonMapper JSON = new JsonMapper();
    private final Mapping mapping;
    private final ProviderSettings settings;
    private final TurnedAwayRows turnedAway;
    private final Access access;

    MappingPage(
            Mapping mapping, ProviderSettings settings, TurnedAwayRows turnedAway, Access access) {
        this.mapping = mapping;
        this.settings = settings;
        this.turnedAway = turnedAway;
        this.access = access;
    }

    @GetMapping("/behorighet/inloggning")
    ModelAndView page() {
        return page("", null, "");
    }

    /** Tries claims as the provider would send them; nothing is kept. */
    @PostMapping("/behorighet/inloggning")
    ModelAndView attempt(@RequestParam(name = "uppgifter", defaultValue = "") String claims) {
        Optional<Map<String, Object>> read = read(claims);
        if (read.isEmpty()) {
            ModelAndView page =
                    page(
                            claims,
                            null,
                            "Det här är inte uppgifter i JSON. De börjar med { och slutar med }, som"
                                    + " i exemplet.");
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return page(claims, tried(read.get()), "");
    }

    private Tried tried(Map<String, Object> claims) {
        return switch (mapping.read(claims)) {
            case Reading.Unfit(TurnedAway reason, String particular) ->
                    new Tried(reason, particular, null);
            case Reading.Fits(var person) ->
                    new Tried(
                            person.roles().isEmpty() ? TurnedAway.WITHOUT_ROLES : null, "", person);
        };
    }

    private static Optional<Map<String, Object>> read(String claims) {
        if (claims.isBlank() || claims.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    JSON.readValue(claims, new TypeReference<Map<String, Object>>() {}));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private ModelAndView page(String claims, @Nullable Tried tried, String fault) {
        return new ModelAndView("access/oidc/mapping")
                .addObject("ready", settings.ready())
                .addObject("issuer", settings.issuer())
                .addObject("client", settings.client())
                .addObject("back", settings.back())
                .addObject("address", settings.address())
                .addObject("file", settings.mapping())
                .addObject("mapping", mapping.file())
                .addObject("turnedAway", turnedAway.latest(MOST))
                .addObject("claims", claims)
                .addObject("tried", tried)
                .addObject("fault", fault)
                .addObject("names", access.roleNames())
                .addObject("areas", access.areaKeys());
    }
}

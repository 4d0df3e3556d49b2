package se.uppsikt.accounts;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Access;
import se.uppsikt.access.Committee;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;

/**
 * What everybody may read about the accounts, without signing in (K7, R3): the list, as a page and
 * as JSON, and the rules of each account (BBS-lagen 3 §). It says which unit answers for an account
 * and never which person.
 */
@Enforces(value = "K7", how = "Listan över konton är öppen för alla, som sida och som öppna data.")
@Controller
class PublicPage {
    static final String LIST = "/konton/offentliga";
    static final String JSON = "/konton/offentliga.json";

    /** How many accounts a part of the page shows, and a part of the open data. */
    static final int PART = 100;

    static final int JSON_PART = 500;

    private static final String SCHEMA = "/konton/offentliga.schema.json";
    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final Accounts accounts;
    private final Access access;
    private final Policy policy;

    PublicPage(Accounts accounts, Access access, Policy policy) {
        this.accounts = accounts;
        this.access = access;
        this.policy = policy;
    }

    /**
     * @param efter the handle of the last account of the part before
     */
    @GetMapping(LIST)
    ModelAndView list(
            @RequestParam(required = false) @Nullable String efter, HttpServletResponse response) {
        PublicPart part = part(efter, PART);
        Map<Account.Kind, List<Account>> kinds = new EnumMap<>(Account.Kind.class);
        for (Account account : part.accounts()) {
            kinds.computeIfAbsent(account.kind(), kind -> new ArrayList<>()).add(account);
        }
        mayBeKept(response);
        return new ModelAndView(
                "accounts/publicList",
                new ModelMap("kinds", kinds)
                        .addAttribute("municipality", policy.current().municipality())
                        .addAttribute("first", part.first())
                        .addAttribute("next", part.nextAt(LIST)));
    }

    private PublicPart part(@Nullable String after, int limit) {
        return PublicPart.of(accounts.openPart(after, limit + 1), after, limit);
    }

    /** What a visitor to the account must know, from the guideline in force. */
    @GetMapping("/konton/offentliga/{handle}")
    ModelAndView rules(@PathVariable String handle, HttpServletResponse response) {
        Account account =
                accounts.byHandle(handle)
                        .filter(found -> found.status().open())
                        .orElseThrow(() -> new NotFound("public account " + handle));
        Guideline guideline = policy.current();
        String committee = accounts.committee(account);
        mayBeKept(response);
        return new ModelAndView(
                "accounts/houseRules",
                new ModelMap("account", account)
                        .addAttribute("area", accounts.owner(account))
                        .addAttribute("committee", committee)
                        .addAttribute("guideline", guideline)
                        .addAttribute("text", policy.houseRules(account.shown(), committee)));
    }

    /**
     * Readable by pages elsewhere, such as the municipality's own site.
     *
     * @param efter as the field {@code nasta} of the part before has it
     */
    @CrossOrigin(origins = "*", allowCredentials = "false")
    @GetMapping(path = JSON, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PublicRegister> json(@RequestParam(required = false) @Nullable String efter) {
        PublicPart part = part(efter, JSON_PART);
        Guideline.Municipality municipality = policy.current().municipality();
        Map<ServiceAreaId, ServiceArea> areas = access.serviceAreas();
        Map<CommitteeId, Committee> committees = access.committees();
        return ResponseEntity.ok()
                .cacheControl(FOR_A_WHILE)
                .body(
                        new PublicRegister(
                                SCHEMA,
                                new PublicRegister.Municipality(
                                        municipality.name(),
                                        municipality.organisationNumber(),
                                        municipality.website()),
                                part.nextAt(JSON),
                                part.accounts().stream()
                                        .map(
                                                account ->
                                                        shown(
                                                                account,
                                                                requireNonNull(
                                                                        areas.get(account.owner())),
                                                                requireNonNull(
                                                                        committees.get(
                                                                                account
                                                                                        .committee()))))
                                        .toList()));
    }

    @CrossOrigin(origins = "*", allowCredentials = "false")
    @GetMapping(path = SCHEMA, produces = "application/schema+json")
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok()
                .cacheControl(FOR_A_WHILE)
                .body(new ClassPathResource("offentliga.schema.json", PublicPage.class));
    }

    private static void mayBeKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_WHILE.getHeaderValue());
    }

    private static PublicRegister.Entry shown(
            Account account, ServiceArea area, Committee committee) {
        return new PublicRegister.Entry(
                account.handle(),
                account.name(),
                account.platform().shown(),
                account.address(),
                account.kind().swedish(),
                account.status().swedish(),
                area.name(),
                committee.name(),
                account.relay(),
                "/konton/offentliga/" + account.handle());
    }
}

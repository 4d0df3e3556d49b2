package se.uppsikt.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.inbox.Conversations.Look;
import se.uppsikt.inbox.assignment.Assignments;
import se.uppsikt.inbox.languages.Languages;
import se.uppsikt.inbox.pictures.AttachedPictures;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.platforms.retention.ChoiceRows;
import se.uppsikt.records.ContributionId;

/**
 * The workspace under Inkorg: list, conversation, what you may do now. Every act is a plain form;
 * the answer to it sends the browser back to the item.
 */
@Controller
class InboxPage {
    private static final String STAY = "uppsikt-kvar";
    private static final String CHOSEN = "ja";

    private final Listings listings;
    private final Conversations conversations;
    private final Deeds deeds;
    private final Moderation moderation;
    private final TimeIds ids;

    /** What can be done from the page. */
    @Component("inboxDeeds")
    record Deeds(
            ItemActions handling,
            UnsettledAnswers unsettled,
            ItemTriage triage,
            ItemDanger danger,
            ItemLikes likes,
            AttachedPictures pictures,
            Assignments assignments,
            Languages languages,
            ChoiceRows choices) {}

    InboxPage(
            Listings listings,
            Conversations conversations,
            Deeds deeds,
            Moderation moderation,
            TimeIds ids) {
        this.listings = listings;
        this.conversations = conversations;
        this.deeds = deeds;
        this.moderation = moderation;
        this.ids = ids;
    }

    @GetMapping("/inkorg/{id}")
    ModelAndView item(
            Employee me,
            @PathVariable UUID id,
            InboxFilter filter,
            @RequestParam(name = "tidigare", required = false) @Nullable UUID earlier,
            @RequestParam(name = "senare", required = false) @Nullable UUID later,
            @RequestParam(name = "klar", required = false) @Nullable UUID before,
            @CookieValue(name = STAY, defaultValue = "") String stay) {
        Look look = Look.of(earlier, later);
        ModelAndView page =
                item(me, id, filter, look, AnswerForm.EMPTY, AnswerForm.Refusal.NONE)
                        .addObject("stays", stay.equals(CHOSEN));
        return before == null
                ? page
                : page.addObject(
                        "done",
                        conversations
                                .done(me, new ContributionId(before), ids.next().toString())
                                .map(done -> deeds.likes().told(me, done))
                                .orElse(null));
    }

    /** Whether the next item opens by itself is each person's choice, kept in their browser. */
    @PostMapping("/inkorg/nasta")
    ResponseEntity<Void> choose(
            Employee me,
            HttpServletRequest request,
            @RequestParam(name = "kvar", defaultValue = "") String stay,
            @RequestParam(name = "fran", required = false) @Nullable UUID from) {
        ResponseCookie choice =
                ResponseCookie.from(STAY, stay.equals(CHOSEN) ? CHOSEN : "")
                        .path("/inkorg")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(from == null ? "/inkorg" : "/inkorg/" + from))
                .header(HttpHeaders.SET_COOKIE, choice.toString())
                .build();
    }

    @PostMapping({"/inkorg/{id}/{act}", "/inkorg/{id}/{act:gilla|angra-gilla|sluta-gilla}"})
    ModelAndView act(
            Employee me,
            @PathVariable UUID id,
            @PathVariable String act,
            InboxFilter filter,
            @ModelAttribute("draft") AnswerForm draft,
            @RequestParam(name = "bild", defaultValue = "") String chosen,
            @CookieValue(name = STAY, defaultValue = "") String stay) {
        try {
            requireAttached(chosen);
            ContributionId about = new ContributionId(id);
            deeds.danger().with(me, about, draft.word(act), () -> done(me, about, act, draft));
            return new ModelAndView(
                    "redirect:"
                            + after(me, id, filter, !stay.equals(CHOSEN) && draft.settles(act)));
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(
                    me, id, filter, draft, new AnswerForm.Refusal(act, refusal.objections()));
        }
    }

    ModelAndView refused(
            Employee me,
            UUID id,
            InboxFilter filter,
            AnswerForm draft,
            AnswerForm.Refusal refusal) {
        ModelAndView page = item(me, id, filter, Look.AROUND, draft, refusal);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /**
     * The next item of the list; the same one when there is none, or when nobody has said what was
     * done about a danger.
     */
    private String after(Employee me, UUID id, InboxFilter filter, boolean goesOn) {
        Optional<ContributionId> next =
                Optional.of(new ContributionId(id))
                        .filter(_ -> goesOn)
                        .map(done -> conversations.visible(me, done))
                        .filter(item -> item.first() != Item.First.DANGER)
                        .flatMap(item -> listings.next(me, filter, item));
        return next.map(other -> "/inkorg/" + other.value() + filter.query("klar", id.toString()))
                .orElseGet(() -> "/inkorg/" + id + filter.query());
    }

    private void done(Employee me, ContributionId id, String act, AnswerForm draft) {
        ItemActions.Form form = form(id, act, draft);
        ItemActions handling = deeds.handling();
        UnsettledAnswers unsettled = deeds.unsettled();
        switch (act) {
            case "svara" -> handling.answer(me, id, form, answer(me, id, draft));
            case "hanvisa" -> handling.refer(me, id, form, draft.referral(), draft.named());
            case "angra" -> unsettled.undo(me, id, form);
            case "kom-fram" -> unsettled.arrived(me, id, form, draft.foundKey());
            case "skicka-igen" -> unsettled.sendAgain(me, id, form);
            case "skriv-om" -> unsettled.rewrite(me, id, form);
            case "for-hand" -> unsettled.doneByHand(me, id, form, draft.reasonWords());
            case "sortera" ->
                    deeds.triage().triage(me, id, form, draft.kind(), draft.writtenCase());
            case "klar" -> handling.close(me, id, form, draft.reason(), draft.reasonWords());
            case "oppna" -> deeds.triage().reopen(me, id, form);
            case "gilla" -> deeds.likes().like(me, id, form, draft.settles(act));
            case "angra-gilla" -> deeds.likes().undo(me, id, form);
            case "sluta-gilla" -> deeds.likes().takeBack(me, id, form);
            case "fara" -> deeds.danger().judge(me, id, form);
            case "avklara" -> deeds.danger().settle(me, id, form, draft.word());
            case "akut" -> handling.judgeUrgency(me, id, form, true);
            case "inte-akut" -> handling.judgeUrgency(me, id, form, false);
            case "ta" -> handling.take(me, id, false);
            case "ta-over" -> handling.take(me, id, true);
            case "slapp" -> handling.letGo(me, id);
            default -> throw new NotFound("act on an inbox item");
        }
    }

    /** A file that was chosen and not attached is not forgotten in silence. */
    private static void requireAttached(String chosen) {
        if (!chosen.isBlank()) {
            throw new Refused(
                    Objection.of(
                            "S1",
                            "Bilden du valde är inte bifogad än. Välj den igen och tryck på Bifoga"
                                    + " bilden, eller skicka utan."));
        }
    }

    private HandlingRules.Answer answer(Employee me, ContributionId id, AnswerForm draft) {
        return draft.answer(
                conversations.used(me, id, draft),
                deeds.pictures()
                        .handedIn(
                                id, draft.attachedPicture(), draft.described(), draft.privately()));
    }

    private ItemActions.Form form(ContributionId id, String act, AnswerForm draft) {
        String once = draft.once() == null ? ids.next().toString() : draft.once();
        return new ItemActions.Form(
                draft.version() == null ? -1 : draft.version(),
                String.join("/", id.value().toString(), once, act),
                draft.isClose());
    }

    /** The list beside it is fetched by whoever has room for it, and kept from item to item. */
    ModelAndView item(
            Employee me,
            UUID id,
            InboxFilter filter,
            Look look,
            AnswerForm draft,
            AnswerForm.Refusal refusal) {
        ContributionId chosen = new ContributionId(id);
        ItemView open = conversations.open(me, chosen, look, ids.next().toString());
        AnswerForm shown = conversations.shown(me, chosen, draft.goingOn(open, me));
        ModelAndView page =
                new ModelAndView(
                        "inbox/item",
                        Map.of(
                                "filter",
                                filter,
                                "open",
                                open,
                                "assigned",
                                deeds.assignments().of(me, open.contribution()),
                                "liking",
                                deeds.likes().of(me, open.contribution()),
                                "proposed",
                                deeds.triage().proposed(open.contribution()),
                                "pointed",
                                moderation.mayHarm(chosen),
                                "draft",
                                shown,
                                "mine",
                                open.plight() != null && open.plight().by(me),
                                "refusal",
                                refusal,
                                "written",
                                deeds.languages().written(me, chosen, open.shown())));
        return withPictures(page, open, shown)
                .addObject("near", moderation.asksBeforeLayingAside(me, open.contribution()))
                .addObject("child", deeds.danger().reportComesFirst(open));
    }

    private ModelAndView withPictures(ModelAndView page, ItemView open, AnswerForm shown) {
        return page.addObject(
                        "alts",
                        deeds.pictures()
                                .alts(
                                        open.entries().stream()
                                                .map(ItemView.Entry::contribution)
                                                .toList()))
                .addObject(
                        "attaching",
                        deeds.pictures().of(open.contribution(), shown.attachedPicture()));
    }
}

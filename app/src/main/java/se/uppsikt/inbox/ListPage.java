package se.uppsikt.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.platforms.retention.Choice;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.register.Triage;

/**
 * The list of the inbox, and what is done with many of it at once: each an act of its own, with a
 * record of its own, and what somebody else was first with is left (S6, S12).
 */
@Controller
class ListPage {
    private static final String DONE = "done";
    private static final String LEAVES = "svar skickas om några sekunder";

    private final Listings listings;
    private final Conversations conversations;
    private final InboxPage.Deeds deeds;
    private final Moderation moderation;
    private final TimeIds ids;

    ListPage(
            Listings listings,
            Conversations conversations,
            InboxPage.Deeds deeds,
            Moderation moderation,
            TimeIds ids) {
        this.listings = listings;
        this.conversations = conversations;
        this.deeds = deeds;
        this.moderation = moderation;
        this.ids = ids;
    }

    @GetMapping("/inkorg")
    ModelAndView list(
            Employee me,
            InboxFilter filter,
            @ModelAttribute(name = DONE, binding = false) HashMap<String, String> done) {
        return list(me, filter, Listing.Told.of(done), done.getOrDefault(Listing.Told.TEXT, ""));
    }

    @PostMapping("/inkorg/valda")
    ModelAndView sort(
            Employee me,
            InboxFilter filter,
            @RequestParam(name = "id", defaultValue = "") List<UUID> chosen,
            @RequestParam("kind") Triage kind,
            RedirectAttributes kept) {
        int sorted = done(me, read(me, chosen), act -> sort(me, act, kind)).size();
        String told = told(sorted, "är sorterad", "är sorterade", chosen.size() - sorted);
        return back(filter, kept, new Listing.Told(told), "");
    }

    /** One answer to many who ask the same, under each of their comments. */
    @PostMapping("/inkorg/valda/svara")
    ModelAndView answer(
            Employee me,
            InboxFilter filter,
            @RequestParam(name = "id", defaultValue = "") List<UUID> chosen,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "signature", defaultValue = "namn") String signature,
            RedirectAttributes kept) {
        boolean named = !signature.equals("kommun");
        List<ContributionId> answered =
                done(
                        me,
                        read(me, chosen),
                        act -> deeds.handling().answer(me, act.id(), act.form(), text, named));
        int left = chosen.size() - answered.size();
        Listing.Told told = answered(me, answered, left, text);
        if (left == 0) {
            return back(filter, kept, told, "");
        }
        ModelAndView page =
                list(
                        me,
                        filter,
                        text.isBlank()
                                ? new Listing.Told("Skriv svaret först. Inget skickades.")
                                : told,
                        text);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Takes back what was just sent to many; what has left the house already is told of. */
    @PostMapping("/inkorg/valda/angra")
    ModelAndView undo(
            Employee me,
            InboxFilter filter,
            @RequestParam(name = "id", defaultValue = "") List<UUID> chosen,
            @RequestParam(name = "text", defaultValue = "") String text,
            RedirectAttributes kept) {
        int undone =
                done(me, chosen, act -> deeds.unsettled().undo(me, act.id(), act.form())).size();
        int gone = chosen.size() - undone;
        String told =
                undone == 0
                        ? "Inget hann ångras: svaren har gått iväg."
                        : undone
                                + " svar ångrades och har inte skickats."
                                + (gone == 0 ? "" : " " + gone + " hann gå iväg.");
        return back(filter, kept, new Listing.Told(told), undone == 0 ? "" : text);
    }

    /** What is told of answers to many, and how long they can be undone. */
    private Listing.Told answered(
            Employee me, List<ContributionId> answered, int left, String text) {
        return deeds.unsettled()
                .undoable(me, answered)
                .map(
                        until ->
                                new Listing.Told(
                                        told(answered.size(), LEAVES, LEAVES, left),
                                        answered.stream().map(id -> id.value().toString()).toList(),
                                        until,
                                        text))
                .orElseGet(
                        () ->
                                new Listing.Told(
                                        told(
                                                answered.size(),
                                                "är besvarad",
                                                "är besvarade",
                                                left)));
    }

    private static ModelAndView back(
            InboxFilter filter, RedirectAttributes kept, Listing.Told told, String text) {
        kept.addFlashAttribute(DONE, told.kept(text));
        return new ModelAndView("redirect:/inkorg" + filter.query());
    }

    /** Something done to one of many. */
    private record Act(Item item, ItemActions.Form form) {
        ContributionId id() {
            return item.contribution();
        }
    }

    /** Danger and threats are read one by one: nobody lays them aside with many others (S11). */
    private void sort(Employee me, Act act, Triage kind) {
        if (ItemTriage.aside(kind) && act.item().first() != Item.First.NO) {
            throw new Refused(Objection.of("S11", "Det behöver någon först. Öppna det för sig."));
        }
        deeds.triage().triage(me, act.id(), act.form(), kind, "");
    }

    /** What is in a language that the person does not read is read by somebody who does. */
    private List<UUID> read(Employee me, List<UUID> chosen) {
        Set<ContributionId> unread =
                deeds.languages()
                        .unread(me.id(), chosen.stream().map(ContributionId::new).toList());
        return chosen.stream().filter(id -> !unread.contains(new ContributionId(id))).toList();
    }

    /** Those of a page of them that it was done to. */
    private List<ContributionId> done(Employee me, List<UUID> chosen, Consumer<Act> deed) {
        return chosen.stream()
                .distinct()
                .limit(Listings.PAGE)
                .map(ContributionId::new)
                .filter(id -> done(me, id, deed))
                .toList();
    }

    private boolean done(Employee me, ContributionId id, Consumer<Act> deed) {
        try {
            Item item = conversations.visible(me, id);
            String once = id.value() + "/" + ids.next();
            deed.accept(new Act(item, new ItemActions.Form(item.version(), once)));
            return true;
        } catch (NotFound | Refused left) {
            return false;
        }
    }

    private ModelAndView list(Employee me, InboxFilter filter, Listing.Told told, String text) {
        Listing listing = listings.listing(me, filter);
        // What the rules point at, asked once for the whole page (M8); they only suggest.
        Map<ContributionId, Set<String>> pointedAt =
                moderation.pointedAt(
                        Stream.concat(listing.first().stream(), listing.rows().stream())
                                .map(row -> row.item().contribution())
                                .toList());
        return new ModelAndView(
                "inbox/list",
                Map.of(
                        "listing", listing,
                        "leftUnread", leftUnread(listing),
                        "pointedAt", pointedAt,
                        "told", told,
                        "text", text));
    }

    /** Where the list begins: the platforms from which nothing that members write comes here. */
    private List<Choice> leftUnread(Listing listing) {
        return listing.filter().begins()
                ? deeds.choices().unread().stream()
                        .filter(
                                choice ->
                                        listing.accounts().stream()
                                                .anyMatch(a -> a.platform() == choice.platform()))
                        .toList()
                : List.of();
    }

    private static String told(int done, String one, String many, int left) {
        String told = done == 1 ? "1 " + one + "." : done + " " + many + ".";
        return left == 0
                ? told
                : told
                        + (left == 1 ? " 1 lämnades" : " " + left + " lämnades")
                        + ": någon annan har hunnit före, de är på ett språk som du inte har sagt att du"
                        + " läser, eller så behöver de öppnas var för sig.";
    }
}

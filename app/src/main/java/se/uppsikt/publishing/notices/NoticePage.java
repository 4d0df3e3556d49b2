package se.uppsikt.publishing.notices;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.notices.Letters.Addresses;
import se.uppsikt.publishing.notices.NoticeView.Form;
import se.uppsikt.publishing.notices.StandInRules.Wanted;

/** Where a person decides about own letters, and names who approves meanwhile. */
@Controller
class NoticePage {
    private static final String HERE = "/publicering/mejl-och-ersattare";

    private final StandIns standIns;
    private final Addresses addresses;
    private final Accounts accounts;
    private final InstantSource time;

    NoticePage(StandIns standIns, Addresses addresses, Accounts accounts, InstantSource time) {
        this.standIns = standIns;
        this.addresses = addresses;
        this.accounts = accounts;
        this.time = time;
    }

    @GetMapping(HERE)
    ModelAndView see(Employee me) {
        return page(me, wish(me), Form.EMPTY, List.of());
    }

    @PostMapping(HERE + "/mejl")
    ModelAndView letters(
            Employee me,
            @RequestParam(name = "mejl", defaultValue = "nej") String wanted,
            @RequestParam(name = "adress", defaultValue = "") String typed) {
        LetterWish wish =
                new LetterWish(wanted.equals("ja"), typed.strip().toLowerCase(Locale.ROOT));
        if (!wish.mail().isEmpty() && !Mail.isAddress(wish.mail())) {
            return refused(
                    me,
                    wish,
                    Form.EMPTY,
                    List.of(
                            Objection.of(
                                    "P2",
                                    "Det är ingen e-postadress. Skriv den som namn@kommunen.se.")));
        }
        addresses.wishes().put(me.id(), wish, time.instant());
        return new ModelAndView("redirect:" + HERE);
    }

    @PostMapping(HERE + "/ersattare")
    ModelAndView name(
            Employee me,
            @RequestParam(name = "konto", defaultValue = "") String account,
            @RequestParam(name = "person", defaultValue = "") String person,
            @RequestParam(name = "fran", defaultValue = "") String first,
            @RequestParam(name = "till", defaultValue = "") String last) {
        UUID on = id(account);
        UUID who = id(person);
        try {
            standIns.name(
                    me,
                    new AccountId(on == null ? new UUID(0, 0) : on),
                    new Wanted(who == null ? null : new PersonId(who), day(first), day(last)));
        } catch (Refused refused) {
            return refused(
                    me, wish(me), new Form(account, person, first, last), refused.objections());
        }
        return new ModelAndView("redirect:" + HERE);
    }

    @PostMapping(HERE + "/ersattare/avsluta")
    String end(Employee me, @RequestParam("ersattare") UUID id) {
        standIns.end(me, id);
        return "redirect:" + HERE;
    }

    private static @Nullable UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private LetterWish wish(Employee me) {
        return addresses.wishes().all().getOrDefault(me.id(), LetterWish.UNSAID);
    }

    private ModelAndView refused(
            Employee me, LetterWish wish, Form form, List<Objection> objections) {
        ModelAndView page = page(me, wish, form, objections);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Employee me, LetterWish wish, Form form, List<Objection> objections) {
        List<StandIn> ahead = standIns.ahead(me);
        List<Account> approved = standIns.approved(me);
        Map<AccountId, String> names =
                accounts.all().stream().collect(Collectors.toMap(Account::id, Account::shown));
        return new ModelAndView(
                "publishing/notices/page",
                "view",
                new NoticeView(
                        wish,
                        addresses.access().mails().getOrDefault(me.id(), ""),
                        ahead.stream().filter(each -> each.giver().equals(me.id())).toList(),
                        ahead.stream().filter(each -> each.person().equals(me.id())).toList(),
                        approved,
                        standIns.candidates(me, approved),
                        names,
                        form,
                        objections));
    }
}

package se.uppsikt.inbox.answerbank;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.inbox.answerbank.AnswerBankList.Shelf;
import se.uppsikt.inbox.answerbank.AnswerBankList.Wanted;

/** The bank, searched and read part by part; and what is offered where somebody types. */
@Controller
class AnswerBankPage {
    private static final int PART = 50;

    private final ReadyAnswerRows rows;
    private final ReadyAnswerViews views;
    private final AnswerBank bank;
    private final Accounts accounts;
    private final ReadyAnswerRecorder desk;

    AnswerBankPage(
            ReadyAnswerRows rows,
            ReadyAnswerViews views,
            AnswerBank bank,
            Accounts accounts,
            ReadyAnswerRecorder desk) {
        this.rows = rows;
        this.views = views;
        this.bank = bank;
        this.accounts = accounts;
        this.desk = desk;
    }

    @GetMapping("/inkorg/svarsbank")
    ModelAndView list(
            Employee me,
            @RequestParam(name = "visa", defaultValue = "") String shelf,
            @RequestParam(name = "sok", defaultValue = "") String words,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        String sought = StorableText.text(words.strip());
        Shelf chosen = Shelf.of(shelf);
        List<ReadyAnswer> found =
                rows.part(
                        Wanted.of(chosen, sought, me.serviceArea(), desk.today()),
                        after == null ? null : rows.answer(new ReadyAnswerId(after)).orElse(null),
                        PART + 1);
        List<ReadyAnswer> shown = found.stream().limit(PART).toList();
        return new ModelAndView(
                "inbox/answerbank/list",
                Map.of(
                        "list",
                        new AnswerBankList(
                                chosen,
                                sought,
                                views.of(shown, desk.today()),
                                found.size() > PART ? shown.getLast().id() : null)));
    }

    /** A part of a page, for the list that opens while somebody types an answer. */
    @GetMapping("/inkorg/svarsbank/forslag")
    ModelAndView offered(
            Employee me,
            @RequestParam(name = "konto") UUID account,
            @RequestParam(name = "sok", defaultValue = "") String typed) {
        AccountId asked = new AccountId(account);
        accounts.require(me, Permission.ANSWER, asked);
        return new ModelAndView(
                "inbox/answerbank/offered",
                Map.of("offered", bank.offered(accounts.account(asked), typed)));
    }
}

package se.uppsikt.publishing;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Takes;
import se.uppsikt.publishing.Draft.Content;

/**
 * How something will look on each account, and what its platform does not take, beforehand (P1).
 */
@Component
class Previews {
    private final Ordering ordering;
    private final Shown shown;
    private final Accounts accounts;

    Previews(Ordering ordering, Shown shown, Accounts accounts) {
        this.ordering = ordering;
        this.shown = shown;
        this.accounts = accounts;
    }

    List<Preview> of(Content content) {
        Shown.Going going = shown.going(content.media());
        return content.accounts().stream().map(each -> of(content, each, going)).toList();
    }

    private Preview of(Content content, AccountId id, Shown.Going going) {
        Account account = accounts.account(id);
        Post post = ordering.post(content, id, going);
        int fold = PreviewRules.fold(account.platform(), post.text());
        Takes takes = shown.takes(id).orElse(null);
        Takes.Contents may = takes == null ? null : takes.forms().get(post.form());
        Length length = may == null ? null : may.text();
        return new Preview(
                account,
                post,
                post.text().substring(0, fold),
                post.text().substring(fold),
                length == null ? null : -length.over(post.text()),
                takes == null
                        ? List.of("Där publicerar Uppsikt inget; det görs för hand.")
                        : takes.against(post),
                going.unfit(content.media(id), may == null ? null : may.pictures()));
    }
}

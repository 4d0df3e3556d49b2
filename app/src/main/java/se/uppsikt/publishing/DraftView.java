package se.uppsikt.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.DraftForm.Said;
import se.uppsikt.publishing.gate.Point;
import se.uppsikt.publishing.gate.Point.Check;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaAsset;

/**
 * A draft as a page shows it.
 *
 * @param form what stands in the fields: what is saved, or what was typed and could not be saved
 * @param offered the accounts that may be chosen, those that are chosen too
 * @param assets the pictures and films that are chosen
 * @param words what is written in each that has been read
 * @param bank some that may be chosen
 * @param may what whoever reads it may do
 * @param publications what it has become, by account
 * @param foreseen what hinders it beside the gate, while it is written
 * @param withheld where nothing that is planned goes out just now, and why
 */
public record DraftView(
        Draft draft,
        DraftForm form,
        List<Account> offered,
        List<MediaAsset> assets,
        Map<AssetId, List<String>> words,
        List<MediaAsset> bank,
        GateAnswer gate,
        List<Preview> previews,
        List<Account> asking,
        May may,
        Map<AccountId, Outcome> publications,
        List<Submission> submissions,
        List<Objection> objections,
        List<Objection> foreseen,
        List<String> withheld,
        Instant now) {

    /**
     * What somebody may do with it.
     *
     * @param approve whether the person approves on its accounts, and did not write it
     */
    public record May(boolean approve, boolean override, String askWhom) {}

    /**
     * What became of it on an account.
     *
     * @param standing what stands there and may be it, where it is unknown
     */
    public record Outcome(Publication publication, List<Standing> standing) {
        /** Something that stands on the platform. */
        public record Standing(String key, String text, String when) {}
    }

    public boolean writing() {
        return draft.state() == State.WRITING;
    }

    /** Whether it has gone out anywhere. */
    public boolean published() {
        return publications.values().stream()
                .anyMatch(each -> each.publication().state() == Publication.State.PUBLISHED);
    }

    /** Whether an answer to it is still to come. */
    public boolean waits(Submission each) {
        return draft.state() == State.SUBMITTED && each.number() == draft.submission();
    }

    /** What was sent back last, while it is written on; null when nothing was. */
    public @Nullable Submission sentBack() {
        return submissions.stream()
                .filter(each -> writing() && each.number() == draft.submission())
                .filter(each -> each.decision() == Submission.Decision.SENT_BACK)
                .findFirst()
                .orElse(null);
    }

    /** The accounts where a person has to publish it, in a sentence; empty for none. */
    public String byHand() {
        return previews.stream()
                .filter(each -> !each.against().isEmpty())
                .map(each -> each.account().shown())
                .collect(Collectors.joining(", "));
    }

    public boolean chosen(Account account) {
        return form.written().accounts().contains(account.id());
    }

    /** The own words of an account; empty where it has the common ones. */
    public String own(Account account) {
        return form.written().targets().stream()
                .filter(each -> each.account().equals(account.id()))
                .findFirst()
                .map(each -> each.wording() == null ? "" : each.wording())
                .orElse("");
    }

    /** Whether a picture or a film is shown where the account is, when it goes out there. */
    public boolean shows(Account account, MediaAsset asset) {
        return !without(account).contains(asset.id());
    }

    /** What of the draft is not shown where the account is. */
    public Set<AssetId> without(Account account) {
        return form.written().targets().stream()
                .filter(each -> each.account().equals(account.id()))
                .findFirst()
                .map(Draft.Target::without)
                .orElse(Set.of());
    }

    public boolean inDraft(MediaAsset asset) {
        return form.written().media().contains(asset.id());
    }

    /** What stands in the fields of a picture or a film: what is typed, or else what is known. */
    public Said said(MediaAsset asset) {
        Said typed = form.said().get(asset.id());
        return typed == null ? Said.of(asset, words.get(asset.id())) : typed;
    }

    /** Whether nobody has said who can be recognised, or somebody lacks a legal basis. */
    public boolean unseen(MediaAsset asset) {
        return about(asset).stream().anyMatch(point -> point.check() == Check.LEGAL_BASIS);
    }

    public String rule(Check check) {
        return Submissions.rule(check);
    }

    /** What the gate says of a picture or a film. */
    public List<Point> about(MediaAsset asset) {
        return gate.points().stream()
                .filter(each -> !each.met() && each.about().contains(asset.id()))
                .toList();
    }

    public long missing() {
        return gate.holding().size() + foreseen.size();
    }

    /** The words on the button by which it goes on. */
    public String next() {
        if (!asking.isEmpty()) {
            return "Lämna för godkännande";
        }
        return draft.content().due() == null ? "Publicera nu" : "Planera";
    }

    /** The accounts on which somebody else approves, in a sentence. */
    public String askingShown() {
        return asking.stream().map(Account::shown).collect(Collectors.joining(", "));
    }

    public String address() {
        return "/publicering/" + draft.id().value();
    }

    /** The shape of a chip that says how it went. */
    public static String shape(Publication.State state) {
        return switch (state) {
            case PUBLISHED -> "done";
            case UNCERTAIN, OVERDUE, BY_HAND -> "due";
            case RETRYING, BEING_LOOKED_UP -> "soon";
            case GIVEN_UP, WITHDRAWN -> "removed";
            case WAITING, BEING_PREPARED, UNDER_WAY -> "public";
        };
    }
}

package se.uppsikt.accounts.appearance;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountRecorder;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.appearance.AccountPicture.Coat;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.base.media.Images;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** The profile and cover images of accounts: every version is kept, and judged once (K4). */
@Service
class Pictures {
    /** Large enough to find a coat of arms in. */
    private static final int SHOWN_PIXELS = 1200;

    private final PictureRows rows;
    private final Accounts accounts;
    private final AccountRecorder deeds;

    Pictures(PictureRows rows, Accounts accounts, AccountRecorder deeds) {
        this.rows = rows;
        this.accounts = accounts;
        this.deeds = deeds;
    }

    List<AccountPicture> of(Account account) {
        return rows.of(account.id());
    }

    /**
     * @throws Refused when it is no picture, too large or not described
     */
    @Transactional
    public void put(Employee by, Account account, Place place, String description, byte[] bytes) {
        accounts.require(by, Permission.ANSWER, account.id());
        Optional<byte[]> shown =
                bytes.length > PictureRules.LARGEST
                        ? Optional.empty()
                        : Images.onPaper(new ByteArrayInputStream(bytes), SHOWN_PIXELS);
        PictureRules.HandedIn picture =
                new PictureRules.HandedIn(bytes.length, Images.pixels(bytes), shown.isPresent());
        Refused.ifAny(PictureRules.objections(account, picture, description));
        AccountPicture kept =
                rows.add(
                        new PictureRows.Put(
                                account.id(),
                                place,
                                description.strip(),
                                bytes,
                                shown.orElseThrow()),
                        by,
                        deeds.now());
        note("picture-replaced", by, kept, place.swedish() + "en byttes", Map.of());
    }

    /**
     * Decides, with the picture before one's eyes, whether the coat of arms is in it.
     *
     * @throws Refused when somebody else has decided
     */
    @Transactional
    public void judge(Employee by, AccountPicture.Id id, Coat coat) {
        AccountPicture picture = picture(id);
        accounts.require(by, Permission.CONNECT, picture.account());
        if (!rows.judge(id, coat, by, deeds.now())) {
            throw new Refused(
                    Objection.of(
                            "K4",
                            "Någon annan har redan bedömt bilden.",
                            "Se bedömningen",
                            "/konton/" + accounts.account(picture.account()).handle() + "/bilder"));
        }
        note(
                "picture-judged",
                by,
                picture,
                picture.place().swedish() + "en bedömdes: " + coat.swedish(),
                Map.of("coat", coat.name()));
    }

    AccountPicture picture(AccountPicture.Id id) {
        return rows.picture(id).orElseThrow(() -> new NotFound("picture " + id.value()));
    }

    /** The bytes that our pages show. */
    byte[] shown(AccountPicture.Id id) {
        return rows.shown(id).orElseThrow(() -> new NotFound("picture " + id.value()));
    }

    private void note(
            String event,
            Employee by,
            AccountPicture picture,
            String sentence,
            Map<String, String> more) {
        Map<String, String> particulars = new TreeMap<>(more);
        particulars.put("picture", picture.id().value().toString());
        particulars.put("sha256", picture.sha256());
        particulars.put("version", Integer.toString(picture.number()));
        deeds.note(event, by, picture.account(), sentence, particulars);
    }
}

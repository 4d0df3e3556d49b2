package se.uppsikt.advertising.orders;

import static se.uppsikt.base.web.TypedFields.day;
import static se.uppsikt.base.web.TypedFields.id;
import static se.uppsikt.base.web.TypedFields.said;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.accounts.AccountId;

/** An order as it was filled in; whole or not, it is saved as far as it has come. */
public record OrderForm(
        @BindParam("version") @Nullable String read,
        @BindParam("konto") @Nullable String place,
        @BindParam("namn") @Nullable String name,
        @BindParam("syfte") @Nullable String purpose,
        @BindParam("alder-fran") @Nullable String ageFrom,
        @BindParam("alder-till") @Nullable String ageTo,
        @BindParam("platser") @Nullable String places,
        @BindParam("urval") @Nullable String targeting,
        @BindParam("profilering") @Nullable String profiled,
        @BindParam("borjar") @Nullable String starts,
        @BindParam("slutar") @Nullable String ends,
        @BindParam("budget") @Nullable String budget,
        @BindParam("kostnadsstalle") @Nullable String costCentre,
        @BindParam("text") @Nullable String text,
        @BindParam("bild") @Nullable List<String> pictures,
        @BindParam("inlagg") @Nullable String post,
        @BindParam("avsandare") @Nullable String sender,
        @BindParam("lank") @Nullable String link,
        @BindParam("skal") @Nullable String reason) {

    OrderTerms written() {
        return new OrderTerms(
                said(name),
                said(purpose),
                said(ageFrom),
                said(ageTo),
                said(places),
                said(targeting),
                "ja".equals(profiled),
                day(starts).orElse(null),
                day(ends).orElse(null),
                said(budget),
                said(costCentre),
                said(text),
                (pictures == null ? List.<String>of() : pictures)
                        .stream().flatMap(each -> id(each).stream()).distinct().toList(),
                said(post),
                said(sender),
                said(link),
                said(reason));
    }

    String version() {
        return said(read);
    }

    Optional<AccountId> account() {
        return id(place).map(AccountId::new);
    }

    /** How long the longest field is. */
    int longest() {
        return Stream.of(
                        name,
                        purpose,
                        ageFrom,
                        ageTo,
                        places,
                        targeting,
                        budget,
                        costCentre,
                        text,
                        post,
                        sender,
                        link,
                        reason)
                .mapToInt(each -> said(each).length())
                .max()
                .orElse(0);
    }
}

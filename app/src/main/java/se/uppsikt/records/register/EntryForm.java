package se.uppsikt.records.register;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Registration.PublicView;

/**
 * What a registrar writes of an entry, and where it is to stand.
 *
 * @param view what the open register is to show; nothing but number and date when none is chosen
 * @param committeeCode whose register; the account's own when none is chosen
 */
record EntryForm(
        @BindParam("motpart") @Nullable String counterpart,
        @BindParam("arendemening") @Nullable String subject,
        @BindParam("visning") @Nullable PublicView view,
        @BindParam("diarium") @Nullable String committeeCode,
        @BindParam("arende") @Nullable String caseNumber) {

    Registration.Entry entry() {
        return new Registration.Entry(
                counterpart,
                subject == null ? "" : subject,
                view == null ? PublicView.NUMBER_AND_DATE : view);
    }

    Registration.Placing placing() {
        return new Registration.Placing(
                committeeCode == null ? "" : committeeCode.strip(),
                caseNumber == null ? "" : caseNumber.strip());
    }
}

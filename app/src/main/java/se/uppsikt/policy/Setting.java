package se.uppsikt.policy;

import java.util.List;

/**
 * A value of the profile that the communications department may change on the page; the rest is
 * changed in the file.
 *
 * @param place where it stands in the profile, such as {@code svarstider.arbetsdagar}
 * @param label what it is
 * @param hint unit or form, such as {@code timmar}
 * @param text whether it is a text of several lines
 */
public record Setting(String group, String place, String label, String hint, boolean text) {
    static final List<Setting> ALL =
            List.of(
                    line(
                            "Svarstider",
                            "svarstider.akut-timmar",
                            "Svar när det är bråttom",
                            "timmar, alla dagar räknas"),
                    line(
                            "Svarstider",
                            "svarstider.arbetsdagar",
                            "Svar annars",
                            "arbetsdagar, ankomstdagen räknas inte"),
                    line(
                            "Svarstider",
                            "svarstider.varna-vid-procent",
                            "Varning i inkorgen",
                            "procent av tiden, med komma mellan"),
                    line(
                            "Svarstider",
                            "svarstider.kris-minuter",
                            "Första svar i krisläge",
                            "minuter, alla dagar räknas"),
                    line("Konton", "konton.redaktörer-minst", "Redaktörer, minst", "personer"),
                    line(
                            "Konton",
                            "konton.tyst-högst-dagar",
                            "Ett konto får vara tyst i högst",
                            "dagar"),
                    line(
                            "Konton",
                            "konton.bekräftas-månader",
                            "Planen bekräftas",
                            "månader emellan"),
                    line(
                            "Konton",
                            "plattformar.eget-innehåll",
                            "Eget innehåll",
                            "plattformar, med komma mellan"),
                    line(
                            "Konton",
                            "plattformar.annonser",
                            "Annonser",
                            "plattformar, med komma mellan"),
                    line(
                            "Moderering",
                            "moderering.dold-högst-timmar",
                            "Det som ska bort får vara dolt i högst",
                            "timmar"),
                    line(
                            "Moderering",
                            "moderering.motiv-minst-tecken",
                            "Ett motiv har minst",
                            "tecken"),
                    text(
                            "Moderering",
                            "moderering.besked",
                            "Besked till den som skrev",
                            "{åtgärd}, {datum}, {skäl}, {telefon} och {länk} fylls i; skälet står vid varje grund"),
                    line(
                            "Arkiv",
                            "arkiv.månader",
                            "Officiella konton arkiveras",
                            "månader emellan"),
                    line("Arkiv", "arkiv.gallringsbeslut", "Gallringsbeslut", "handlings-id"),
                    text(
                            "Hänvisningar",
                            "hänvisningar.sekretess",
                            "Sekretess eller ärende",
                            "{telefon} fylls i; ingen e-postadress"),
                    text(
                            "Hänvisningar",
                            "hänvisningar.politik",
                            "Politisk fråga",
                            "{länk} fylls i"),
                    line(
                            "Hänvisningar",
                            "hänvisningar.politikerlänk",
                            "Sidan om politikerna",
                            "webbadress"),
                    text(
                            "Hänvisningar",
                            "hänvisningar.annan-aktör",
                            "Någon annans ansvar",
                            "{aktör} och {länk} fylls i"),
                    line("Kommunen", "kommun.telefon", "Telefon för allmänheten", ""),
                    line("Kommunen", "kommun.e-post", "E-post för allmänheten", ""),
                    line("Kommunen", "kommun.husregler", "Sidan med reglerna", "webbadress"),
                    line(
                            "Kommunen",
                            "öppenhet.vi-läser",
                            "När vi läser",
                            "som vardagar klockan 8–16"),
                    line("Kommunen", "öppenhet.dataskyddsombud", "Dataskyddsombud", "e-postadress"),
                    text(
                            "Kommunen",
                            "husregler",
                            "Text till kontonas profil",
                            "{konto}, {nämnd}, {kommun}, {telefon}, {länk}, {arbetsdagar}, {vi-läser},"
                                    + " {dataskyddsombud} och {om-personuppgifter} fylls i"));

    private static Setting line(String group, String place, String label, String hint) {
        return new Setting(group, place, label, hint, false);
    }

    private static Setting text(String group, String place, String label, String hint) {
        return new Setting(group, place, label, hint, true);
    }
}

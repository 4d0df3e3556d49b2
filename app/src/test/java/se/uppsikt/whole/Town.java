package se.uppsikt.whole;

/**
 * A municipality in which the story is told: who does what there, and what is its own.
 *
 * @param library the account of its library, which is the sandbox's library page
 * @param signature how its editor's answers end
 * @param series how its register's numbers begin
 */
record Town(
        String editor,
        String registrar,
        String archivist,
        String library,
        String signature,
        String series) {
    static final Town OREBRO =
            new Town(
                    "johan.alm",
                    "eva.ask",
                    "olof.rask",
                    "Örebro stadsbibliotek",
                    "/Johan, bibliotekarie, Örebro kommun",
                    "KFN SM");
    static final Town BJORKVIKA =
            new Town(
                    "sam.falk",
                    "rut.holst",
                    "rut.holst",
                    "Björkvika bibliotek",
                    "/Sam, bibliotekarie, Björkvika kommun",
                    "KUN SOC");
}

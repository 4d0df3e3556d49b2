package se.uppsikt.sandbox;

import java.util.List;
import se.uppsikt.sandbox.base.Asked;
import se.uppsikt.sandbox.base.ControlForm;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Request;

/** The form where the municipality's case system is made to do otherwise. */
final class CaseForms implements Controls {
    private final CaseSystem caseSystem;

    CaseForms(CaseSystem caseSystem) {
        this.caseSystem = caseSystem;
    }

    @Override
    public List<String> told() {
        return caseSystem.manner() == CaseSystem.Manner.AT_ONCE
                ? List.of()
                : List.of(caseSystem.manner().swedish() + ".");
    }

    @Override
    public List<ControlForm> forms() {
        return List.of(
                ControlForm.headed("Så gör ärendesystemet")
                        .saying(
                                "Det tar emot det som diarieförs, på adressen /arendesystem här, med nyckeln sandlada-arendesystem.")
                        .asking("arende", "När Uppsikt skickar", CaseSystem.Manner.values())
                        .doing("arende", "Gör så"));
    }

    @Override
    public void set(String deed, Request request) throws Request.BadRequest {
        if (!deed.equals("arende")) {
            throw Asked.unknown();
        }
        caseSystem.behave(Asked.one(CaseSystem.Manner.class, "arende", request));
    }

    @Override
    public void clear() {
        caseSystem.behave(CaseSystem.Manner.AT_ONCE);
    }
}

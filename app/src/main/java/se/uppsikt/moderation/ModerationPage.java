package se.uppsikt.moderation;

import java.util.List;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.web.PageArgument;
import se.uppsikt.moderation.police.PoliceDocuments;
import se.uppsikt.moderation.police.Releases;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.records.ContributionId;

/**
 * The screens under Moderering: the lists, and the panel of one contribution. The panel is a part
 * of a page when a page loads it, and a page of its own otherwise.
 */
@Controller
class ModerationPage {
    private final Moderation moderation;
    private final Panels panels;
    private final Overviews overviews;
    private final PoliceDocuments briefs;
    private final Releases releases;

    ModerationPage(
            Moderation moderation,
            Panels panels,
            Overviews overviews,
            PoliceDocuments briefs,
            Releases releases) {
        this.moderation = moderation;
        this.panels = panels;
        this.overviews = overviews;
        this.briefs = briefs;
        this.releases = releases;
    }

    @GetMapping("/moderering")
    ModelAndView overview(Employee me, ModerationFilter filter) {
        return new ModelAndView("moderation/overview", "overview", overviews.overview(me, filter));
    }

    /** What is left to do, as a part of the inbox; by itself it is the overview. */
    @GetMapping("/moderering/kvar")
    ModelAndView left(
            Employee me, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        return part
                ? new ModelAndView("moderation/left", "left", overviews.left(me))
                : new ModelAndView("redirect:/moderering");
    }

    @GetMapping("/moderering/{id}/ruta")
    ModelAndView panel(Employee me, @PathVariable UUID id) {
        return panel(me, new ContributionId(id), PanelForm.EMPTY, List.of());
    }

    /** The document for the police, as a file; taking it out is a deed of its own. */
    @PostMapping("/moderering/{id}/polisunderlag")
    ResponseEntity<byte[]> brief(Employee me, @PathVariable UUID id, PanelForm form) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("polisanmalan-" + id + ".pdf")
                                .build()
                                .toString())
                .body(briefs.brief(me, new ContributionId(id), form.groundId()));
    }

    /** Does what the address names; refused, the form comes back with every word. */
    @PostMapping("/moderering/{id}/{word}")
    ModelAndView step(
            Employee me,
            @PathVariable UUID id,
            @PathVariable String word,
            PanelForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var contribution = new ContributionId(id);
        try {
            return switch (done(me, contribution, word, form)) {
                case StepOutcome.Taken _ -> taken(me, contribution, part);
                case StepOutcome.EvidenceWanting(List<Objection> objections) ->
                        refused(panel(me, contribution, form, objections));
            };
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(panel(me, contribution, form, refusal.objections()));
        }
    }

    /** That what is shown to nobody was none of that after all (M4). */
    @PostMapping("/moderering/{id}/havning")
    ModelAndView proposeRelease(
            Employee me,
            @PathVariable UUID id,
            PanelForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var contribution = new ContributionId(id);
        return tried(
                me,
                contribution,
                form,
                part,
                () -> releases.propose(me, contribution, form.writtenReference(), form.words()));
    }

    /** Another person's word about it. */
    @PostMapping("/moderering/{id}/havning/{word}")
    ModelAndView decideRelease(
            Employee me,
            @PathVariable UUID id,
            @PathVariable String word,
            PanelForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var contribution = new ContributionId(id);
        return tried(
                me,
                contribution,
                form,
                part,
                switch (word) {
                    case "bifall" -> () -> releases.agree(me, contribution, form.words());
                    case "nej" -> () -> releases.decline(me, contribution, form.words());
                    default -> throw new NotFound("word about a release of " + word.length());
                });
    }

    private ModelAndView tried(
            Employee me, ContributionId id, PanelForm form, boolean part, Runnable deed) {
        try {
            deed.run();
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refusal) {
            return refused(panel(me, id, form, refusal.objections()));
        }
        return taken(me, id, part);
    }

    private ModelAndView taken(Employee me, ContributionId id, boolean part) {
        return part
                ? panel(me, id, PanelForm.EMPTY, List.of())
                : new ModelAndView("redirect:/moderering/" + id.value() + "/ruta");
    }

    private StepOutcome done(Employee me, ContributionId id, String word, PanelForm form) {
        switch (word) {
            case "polisanmald" ->
                    moderation.reported(me, id, form.groundId(), form.writtenReference());
            case "ta-bort-nu" -> {
                return moderation.takeAway(
                        me,
                        id,
                        form.judgedVersion(),
                        new TakedownAct.Begin(form.groundId(), form.words(), form.confirmed()),
                        form.considered());
            }
            case "igen" -> moderation.again(me, id, command(form));
            case "for-hand" -> moderation.doneByHand(me, id, command(form), form.words());
            default -> {
                return moderation.act(
                        me, id, form.judgedVersion(), act(word, form), form.considered());
            }
        }
        return new StepOutcome.Taken();
    }

    private static CommandId command(PanelForm form) {
        if (form.command() == null) {
            throw new NotFound("command not named");
        }
        return new CommandId(form.command());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView panel(
            Employee me, ContributionId id, PanelForm form, List<Objection> objections) {
        return new ModelAndView("moderation/panel")
                .addObject("panel", panels.panel(me, id))
                .addObject("release", releases.of(me, id))
                .addObject("form", form)
                .addObject("objections", objections);
    }

    /** The act that a word of the address names. */
    private static TakedownAct act(String word, PanelForm form) {
        return switch (word) {
            case "dolj" -> new TakedownAct.Hide(form.groundId(), form.words());
            case "visa" -> new TakedownAct.Unhide(form.words());
            case "borja" -> new TakedownAct.Begin(form.groundId(), form.words(), form.confirmed());
            case "medhall" -> new TakedownAct.Assent(form.words());
            case "nej" -> new TakedownAct.Decline(form.words());
            case "avbryt" -> new TakedownAct.Abandon(form.words());
            case "bedom" -> new TakedownAct.Judge(form.groundId(), form.words());
            case "ta-tillbaka" -> new TakedownAct.Retract(form.words());
            case "sakra" -> new TakedownAct.Secure();
            case "dolj-nu" -> new TakedownAct.Conceal();
            case "avgor" -> new TakedownAct.Decide();
            case "diariefor" -> new TakedownAct.Enter(form.entry());
            case "ta-bort" -> new TakedownAct.Remove();
            default -> throw new NotFound("moderation step named by " + word.length() + " letters");
        };
    }

    /** Lets a page simply take {@code ModerationFilter filter}: what the address asks for. */
    @Component("moderationFilterArgument")
    static class FilterArgument extends PageArgument<ModerationFilter> {
        FilterArgument() {
            super(ModerationFilter.class);
        }

        @Override
        protected ModerationFilter read(MethodParameter parameter, NativeWebRequest request) {
            return ModerationFilter.of(request.getParameter("vy"), request.getParameter("efter"));
        }
    }
}

package rosukh.command.programmes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.ReplicateProgramme;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.ReviseModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.events.programmes.Verdict;

/// How the model of a joint programme comes to be agreed, over HTTP. Their day is always today.
@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammeModelApi {

    private final Commands commands;
    private final Ids ids;

    ProgrammeModelApi(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value = "Draft the model of a joint programme; contributions come to the budget",
            example =
                    """
                    {"title": "Workshops for parts suppliers", "objective": "First parts for large buyers", "provinceKey": "KRM",
                     "startsOn": "2026-05-01", "endsOn": "2027-04-30", "budget": 90000000000,
                     "partners": [{"key": "isipo", "name": "Parks organisation", "contribution": 60000000000},
                                  {"key": "ofogh", "name": "Ofogh development foundation", "contribution": 30000000000}],
                     "milestones": [{"key": "training", "title": "Training", "deliverable": "Report on forty firms", "dueOn": "2026-09-22"}],
                     "targets": [{"kind": "MATCH_PERFORMED", "count": 6}]}
                    """,
            status = 201,
            refusals = {
                "PROGRAMME_DRAFTED_ALREADY",
                "PROGRAMME_MODEL_MALFORMED",
                "PROGRAMME_PARTNERS_FEW",
                "PROGRAMME_BUDGET_UNBALANCED",
                "PROGRAMME_TERM_RANGE",
                "PROGRAMME_PROVINCE_UNKNOWN",
                "PROGRAMME_AMOUNT_RANGE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> draftProgramme(
            @Valid @RequestBody ModelBody body, @Creating Occasion occasion) {
        return Answers.created(
                commands.send(
                        new DraftProgramme(
                                ids.programme(),
                                body.model(),
                                occasion.actor().account(),
                                Dates.today()),
                        occasion),
                "/programmes");
    }

    @PostMapping("/{programmeId}/replications")
    @RolesAllowed("officer")
    @Described(
            value =
                    "Draft a copy of an evaluated programme in another province; its days move with"
                            + " the first",
            example =
                    """
                    {"title": "Workshops in Isfahan", "provinceKey": "ESF", "startsOn": "2027-05-01"}
                    """,
            status = 201,
            refusals = {
                "REPLICATION_ORIGIN_UNKNOWN",
                "REPLICATION_BEFORE_EVALUATION",
                "REPLICATION_SAME_PROVINCE",
                "PROGRAMME_PROVINCE_UNKNOWN",
                "PROGRAMME_MODEL_MALFORMED",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> replicateProgramme(
            @PathVariable String programmeId,
            @Valid @RequestBody Replication body,
            @Creating Occasion occasion) {
        return Answers.created(
                commands.send(
                        new ReplicateProgramme(
                                ids.programme(),
                                programmeId,
                                body.title(),
                                body.provinceKey(),
                                Dates.covered("startsOn", body.startsOn()),
                                occasion.actor().account(),
                                Dates.today()),
                        occasion),
                "/programmes");
    }

    @PostMapping("/{programmeId}/versions")
    @RolesAllowed("officer")
    @Described(
            value =
                    "Change the model: a new version, which every partner signs again; a running"
                            + " programme goes on under the agreed one until then",
            example =
                    """
                    {"grounds": "One partner asked for three more months",
                     "model": {"title": "Workshops for parts suppliers", "objective": "First parts for large buyers", "provinceKey": "KRM",
                     "startsOn": "2026-05-01", "endsOn": "2027-07-22", "budget": 90000000000,
                     "partners": [{"key": "isipo", "name": "Parks organisation", "contribution": 60000000000},
                                  {"key": "ofogh", "name": "Ofogh development foundation", "contribution": 30000000000}],
                     "milestones": [{"key": "training", "title": "Training", "deliverable": "Report on forty firms", "dueOn": "2026-09-22"}],
                     "targets": [{"kind": "MATCH_PERFORMED", "count": 6}]}}
                    """,
            refusals = {
                "PROGRAMME_MODEL_UNCHANGED",
                "PROGRAMME_MODEL_BELOW_USE",
                "PROGRAMME_MODEL_MALFORMED",
                "PROGRAMME_BUDGET_UNBALANCED",
                "PROGRAMME_TERM_RANGE",
                "PROGRAMME_GROUNDS_MISSING",
                "PROGRAMME_EVALUATED_ALREADY",
                "PROGRAMME_DATE_BACKWARDS",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reviseModel(
            @PathVariable String programmeId,
            @Valid @RequestBody Revision body,
            Occasion occasion) {
        return sent(
                new ReviseModel(
                        programmeId,
                        body.model().model(),
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/{programmeId}/review")
    @RolesAllowed("officer")
    @Described(
            value = "Give the newest version to the partners",
            refusals = {
                "REVIEW_OF_MODEL_OPEN",
                "PROGRAMME_EVALUATED_ALREADY",
                "PROGRAMME_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> openReview(
            @PathVariable String programmeId,
            @RequestBody(required = false) @Nullable Nothing body,
            Occasion occasion) {
        return sent(
                new OpenReview(programmeId, occasion.actor().account(), Dates.today()), occasion);
    }

    @PostMapping("/{programmeId}/opinions")
    @RolesAllowed("officer")
    @Described(
            value = "Record what a partner says of the version under review",
            example =
                    """
                    {"partner": "ofogh", "verdict": "ACCEPTED", "remarks": "", "reference": "2207/14"}
                    """,
            refusals = {
                "REVIEW_OF_MODEL_NOT_OPEN",
                "PROGRAMME_PARTNER_UNKNOWN",
                "SIGNATURE_GIVEN",
                "PROGRAMME_REFERENCE_MISSING",
                "PROGRAMME_GROUNDS_MISSING",
                "PROGRAMME_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reviewModel(
            @PathVariable String programmeId, @Valid @RequestBody Opinion body, Occasion occasion) {
        return sent(
                new ReviewModel(
                        programmeId,
                        body.partner(),
                        body.verdict(),
                        body.remarks() == null ? "" : body.remarks(),
                        body.reference(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    @PostMapping("/{programmeId}/signatures")
    @RolesAllowed("officer")
    @Described(
            value =
                    "Record a partner's signature under the hash of the version; with the last one"
                            + " it is agreed",
            example =
                    """
                    {"partner": "ofogh",
                     "modelSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     "documentSha256": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"}
                    """,
            refusals = {
                "REVIEW_OF_MODEL_NOT_OPEN",
                "PROGRAMME_PARTNER_UNKNOWN",
                "SIGNATURE_BEFORE_ACCEPTANCE",
                "SIGNATURE_GIVEN",
                "SIGNATURE_OF_ANOTHER_VERSION",
                "SIGNATURE_DOCUMENT_USED",
                "PROGRAMME_MODEL_BELOW_USE",
                "PROGRAMME_DOCUMENT_MALFORMED",
                "PROGRAMME_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> signModel(
            @PathVariable String programmeId,
            @Valid @RequestBody Signature body,
            Occasion occasion) {
        return sent(
                new SignModel(
                        programmeId,
                        body.partner(),
                        body.modelSha256(),
                        body.documentSha256(),
                        occasion.actor().account(),
                        Dates.today()),
                occasion);
    }

    private ResponseEntity<Done> sent(ProgrammeCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Replication(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10) String provinceKey,
            @NotNull LocalDate startsOn) {}

    record Revision(@NotBlank @Size(max = 1000) String grounds, @Valid @NotNull ModelBody model) {}

    record Opinion(
            @NotBlank @Size(max = 40) String partner,
            @NotNull Verdict verdict,
            @Nullable @Size(max = 2000) String remarks,
            @NotBlank @Size(max = 100) String reference) {}

    record Signature(
            @NotBlank @Size(max = 40) String partner,
            @NotBlank @Size(max = 64) String modelSha256,
            @NotBlank @Size(max = 64) String documentSha256) {}

    /// Who and when are known, and there is nothing else to say.
    record Nothing() {}
}

package rosukh.query.certification.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// The work list by the query API.
@RestController
@Reads({WorkProjection.GROUP, KnownCalendar.GROUP, KnownSchemes.GROUP})
@Tag(name = "work")
class WorkApi {

    private final WorkCases cases;
    private final KeptViewStore views;
    private final CaseWork work;

    WorkApi(WorkCases cases, KeptViewStore views, CaseWork work) {
        this.cases = cases;
        this.views = views;
        this.work = work;
    }

    /// The views a reader can use.
    ///
    /// @param version of the reader's own views, for `If-Match`; -1 while there are none
    record Usable(long version, List<KeptViews.Kept> own, List<KeptViewStore.Shared> shared) {}

    @GetMapping("/api/v1/work")
    @Operation(summary = "Open cases by queue and urgency, what is due first at the top")
    ResponseEntity<Listing<WorkLine>> list(
            @Parameter(
                            description =
                                    "MINE, QUEUE (of the role, free to take), ROLE (taken or not)"
                                            + " or ALL",
                            example = "QUEUE")
                    @RequestParam(required = false)
                    @Nullable String scope,
            @Parameter(description = "Role that must act", example = "assessor")
                    @RequestParam(required = false)
                    @Nullable String role,
            @Parameter(description = "Account of who has it") @RequestParam(required = false)
                    @Nullable String person,
            @Parameter(description = "VERY_OVERDUE, OVERDUE, SOON or LATER", example = "SOON")
                    @RequestParam(required = false)
                    @Nullable String urgency,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "SUBMITTED") @RequestParam(required = false)
                    @Nullable String stage,
            @RequestParam(required = false) @Nullable String q,
            @Parameter(description = "DUE, SET or NONE") @RequestParam(required = false)
                    @Nullable String followup,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        WorkQuery.Question asked =
                new WorkQuery(scope, role, person, urgency, province, stage, q, followup)
                        .asked(reader);
        LocalDate today = Format.today();
        WorkList list =
                WorkList.of(cases.open(asked, reader), cases.dueDates(), today)
                        .of(asked.followUps(), today)
                        .of(asked.urgency());
        return Listing.answer(list.page(Cursor.of(after, before), Listing.limit(limit)), ui.here());
    }

    @GetMapping("/api/v1/cases/{caseId}/work")
    @Operation(summary = "Whose turn it is in a case, who has it, and what the staff noted")
    WorkCase ofCase(@PathVariable String caseId, Reader reader) {
        return work.find(caseId, reader)
                .orElseThrow(() -> ApiProblem.notFound("There is no case `" + caseId + "`."));
    }

    @GetMapping("/api/v1/work/load")
    @Operation(summary = "How much each person and each queue has to do")
    Load load(Reader reader) {
        return Load.of(
                WorkList.of(cases.open(Load.EVERYTHING, reader), cases.dueDates(), Format.today()),
                Format.today());
    }

    @GetMapping("/api/v1/work/views")
    @Operation(summary = "The views of the work list that a reader keeps or is shared")
    Usable views(Reader reader) {
        KeptViews own = views.own(reader);
        return new Usable(own.version(), own.views(), views.shared(reader));
    }
}

package rosukh.query.programmes.joint;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// Joint programmes by the query API.
@RestController
@RequestMapping("/api/v1")
@Reads(JointProgrammes.GROUP)
@Tag(name = "programmes")
class JointReadingApi {

    private final JointProgrammes programmes;

    JointReadingApi(JointProgrammes programmes) {
        this.programmes = programmes;
    }

    /// A programme in a list. Money in rials.
    record Line(
            String programmeId,
            String title,
            String provinceKey,
            JointProgrammeFile.State state,
            long budget,
            long paid,
            long spent) {

        static Line of(JointProgrammeFile file) {
            return new Line(
                    file.programmeId(),
                    file.title(),
                    file.provinceKey(),
                    file.state(),
                    file.budget(),
                    file.paid(),
                    file.spent());
        }
    }

    @GetMapping("/programmes")
    @Operation(summary = "Joint programmes within reach, the newest first")
    ResponseEntity<Listing<Line>> list(
            @Parameter(example = "RUNNING") @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                programmes
                        .page(
                                JointQuery.state(state),
                                reader,
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(Line::of),
                ui.here());
    }

    @GetMapping("/programmes/{programmeId}")
    @Operation(
            summary =
                    "One joint programme with its versions, signatures, money and outputs; its"
                            + " version is the ETag to send as If-Match")
    ResponseEntity<JointProgrammeFile> one(@PathVariable String programmeId, Reader reader) {
        JointProgrammeFile file =
                programmes
                        .find(programmeId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no programme `" + programmeId + "`."));
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @GetMapping("/programme-figures")
    @Operation(summary = "Figures of joint programmes within reach")
    ResponseEntity<JointFigures> figures(Reader reader) {
        return ResponseEntity.ok(JointFiguresPage.counted(programmes, reader));
    }

    @GetMapping("/programme-deeds")
    @Operation(summary = "The events that the figures are counted from, the last one first")
    ResponseEntity<Listing<JointDeed>> deeds(
            @Parameter(description = "What they count for", example = "OUTPUT")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "Kind of the output", example = "MATCH_PERFORMED")
                    @RequestParam(required = false)
                    @Nullable String of,
            @Parameter(description = "Id of the programme") @RequestParam(required = false)
                    @Nullable String programme,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                programmes.deeds(
                        new JointQuery(kind, of, programme).asked(),
                        reader,
                        Cursor.of(after, before),
                        Listing.limit(limit)),
                ui.here());
    }
}

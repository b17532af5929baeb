package rosukh.query.programmes.joint;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

    @GetMapping("/programmes")
    @Operation(summary = "Joint programmes within reach, the newest first")
    ResponseEntity<Listing<JointLine>> list(
            @Parameter(example = "RUNNING") @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "Key of the province", example = "KRM")
                    @RequestParam(required = false)
                    @Nullable String province,
            @Parameter(
                            description = "Past the day of a milestone that is not reached",
                            example = "true")
                    @RequestParam(required = false)
                    @Nullable String late,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                programmes
                        .page(
                                new ProgrammeQuery(state, province, late).asked(ui.today()),
                                reader,
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(JointLine::of),
                ui.here());
    }

    @GetMapping("/programmes/{programmeId}")
    @Operation(
            summary =
                    "One joint programme with its versions, signatures, money and outputs; its"
                            + " version is the ETag to send as If-Match")
    ResponseEntity<JointProgrammeFile> one(@PathVariable String programmeId, Reader reader) {
        JointProgrammeFile file = found(programmeId, reader);
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @GetMapping("/programmes/{programmeId}/effects")
    @Operation(
            summary =
                    "Published indicators I3 and I4 of the province and its parks before the"
                            + " programme started and after, with the interval of 95 per cent; that"
                            + " one came after the other proves no effect")
    ResponseEntity<List<JointEffect>> effects(@PathVariable String programmeId, Reader reader) {
        return ResponseEntity.ok(JointEffect.of(found(programmeId, reader), programmes.gauges()));
    }

    private JointProgrammeFile found(String programmeId, Reader reader) {
        return programmes
                .find(programmeId, reader)
                .orElseThrow(
                        () -> ApiProblem.notFound("There is no programme `" + programmeId + "`."));
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

package rosukh.query.letters.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.letters.LetterKind;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;
import rosukh.query.letters.register.PostedLetter.Mark;

/// Letters and addresses by the query API. Addresses are whole for officers and for the firm
/// itself; all others are told a part of them.
@RestController
@RequestMapping("/api/v1")
@Reads(LetterRegister.GROUP)
@Tag(name = "letters")
class LetterRegisterApi {

    private final LetterRegister register;

    LetterRegisterApi(LetterRegister register) {
        this.register = register;
    }

    /// A letter in a list.
    ///
    /// @param answer what the mail server said last; empty before it said anything
    record Line(
            String letterId,
            String caseId,
            String firmId,
            String firmName,
            LetterKind kind,
            String language,
            String recipient,
            String subject,
            boolean automatic,
            Delivery state,
            int attempt,
            String answer,
            @Nullable Instant nextAttemptAt,
            LocalDate writtenOn) {

        static Line of(PostedLetter letter) {
            return new Line(
                    letter.letterId(),
                    letter.caseId(),
                    letter.firmId(),
                    letter.firmName(),
                    letter.kind(),
                    letter.language(),
                    letter.recipient(),
                    letter.subject(),
                    letter.automatic(),
                    letter.state(),
                    letter.attempt(),
                    letter.answer(),
                    letter.nextAttemptAt(),
                    letter.writtenOn());
        }
    }

    /// A whole letter.
    ///
    /// @param sha256 of subject, a line feed and body in UTF-8
    record Whole(
            Line letter,
            int templateVersion,
            String body,
            String sha256,
            String writtenBy,
            List<Mark> history) {}

    /// Where a firm is written to; null for nowhere.
    ///
    /// @param bounces letters that came back when the address was marked as failing; 0 while it is
    ///   not
    record Contact(
            String firmId, @Nullable String address, @Nullable String language, int bounces) {}

    @GetMapping("/letters")
    @Operation(summary = "Letters about cases within reach, the newest first")
    ResponseEntity<Listing<Line>> list(
            @Parameter(example = "WAITING") @RequestParam(required = false) @Nullable String state,
            @Parameter(example = "REQUEST") @RequestParam(required = false) @Nullable String kind,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KRM-P01") @RequestParam(required = false) @Nullable String estate,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        return Listing.answer(
                register.page(
                                new LetterQuery(state, kind, province, estate).asked(),
                                reader,
                                Cursor.of(after, before),
                                Listing.limit(limit))
                        .map(Line::of),
                ui.here());
    }

    @GetMapping("/letters/{letterId}")
    @Operation(summary = "One letter; its version is the ETag to send as If-Match")
    ResponseEntity<Whole> one(@PathVariable String letterId, Reader reader) {
        PostedLetter letter = register.get(letterId, reader);
        return ResponseEntity.ok()
                .eTag("\"" + letter.version() + "\"")
                .body(
                        new Whole(
                                Line.of(letter),
                                letter.templateVersion(),
                                letter.body(),
                                letter.sha256(),
                                letter.writtenBy(),
                                letter.history()));
    }

    @GetMapping("/firms/{firmId}/contact")
    @Operation(
            summary =
                    "Where a firm is written to; its version is the ETag to send as If-Match, and"
                            + " before the first address there is none")
    ResponseEntity<Contact> contact(@PathVariable String firmId, Reader reader) {
        Correspondent firm = register.firm(firmId, reader);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (firm.version() != null) answer.eTag("\"" + firm.version() + "\"");
        return answer.body(
                new Contact(
                        firmId,
                        ContactPage.shown(firm, PostedLetter.whole(reader, firmId)),
                        firm.language(),
                        firm.bounces()));
    }
}

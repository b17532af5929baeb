package rosukh.query.erasure.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Reads;

/// Erasures by the query API.
@RestController
@Reads(ErasureProjection.GROUP)
@Tag(name = "erasures")
class ErasureApi {

    private final ErasureFiles files;

    ErasureApi(ErasureFiles files) {
        this.files = files;
    }

    /// @param left letters that were handed over, of which copies lie elsewhere
    /// @param persons of a contact all persons whom its firm has named, the subject among them;
    ///   none of other subjects
    record Detail(ErasureFile erasure, List<Disclosure> left, List<Person> persons) {}

    /// Somebody whom a firm has named to be written to.
    ///
    /// @param number within the firm, from 1
    /// @param until day from which another is written to, or nobody; null for who is written to now
    /// @param state how far an erasure is
    record Person(
            int number,
            String subject,
            LocalDate since,
            @Nullable LocalDate until,
            ErasureFile.State state) {}

    @GetMapping("/api/v1/erasures")
    @Operation(
            summary =
                    "Subjects whose data was asked to be erased, is held or was erased; the one"
                            + " that moved last first")
    ResponseEntity<List<ErasureFile>> all() {
        return ResponseEntity.ok(files.all());
    }

    @GetMapping("/api/v1/erasures/{subject}")
    @Operation(
            summary =
                    "One subject, what has left already, whom else its firm has named, and the"
                            + " version for If-Match; there is none before an erasure is asked for"
                            + " or forbidden")
    ResponseEntity<Detail> one(@Parameter(example = "contact:F-1") @PathVariable String subject) {
        List<Person> persons = persons(subject);
        Optional<ErasureFile> found = files.find(subject);
        if (found.isEmpty() && persons.isEmpty()) return ResponseEntity.notFound().build();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        found.ifPresent(file -> answer.eTag("\"" + file.version() + "\""));
        return answer.body(
                new Detail(
                        found.orElseGet(() -> ErasureFile.of(subject)),
                        files.left(subject),
                        persons));
    }

    private List<Person> persons(String subject) {
        return files.besides(subject).stream()
                .flatMap(firm -> firm.persons().stream())
                .map(each ->
                        new Person(
                                each.number(),
                                each.subject(),
                                each.since(),
                                each.until(),
                                files.stateOf(each.subject())))
                .toList();
    }
}

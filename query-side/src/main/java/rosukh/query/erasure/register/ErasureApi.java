package rosukh.query.erasure.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
    record Detail(ErasureFile erasure, List<Disclosure> left) {}

    @GetMapping("/api/v1/erasures")
    @Operation(
            summary =
                    "Subjects whose data was asked to be erased, is held or was erased; the one"
                            + " that moved last first")
    ResponseEntity<List<ErasureFile>> all() {
        return ResponseEntity.ok(files.all());
    }

    @GetMapping("/api/v1/erasures/{subject}")
    @Operation(summary = "One subject, what has left already, and the version for If-Match")
    ResponseEntity<Detail> one(@Parameter(example = "contact:F-1") @PathVariable String subject) {
        return files.find(subject)
                .map(file ->
                        ResponseEntity.ok()
                                .eTag("\"" + file.version() + "\"")
                                .body(new Detail(file, files.left(subject))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}

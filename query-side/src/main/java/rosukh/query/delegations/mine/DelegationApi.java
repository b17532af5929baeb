package rosukh.query.delegations.mine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.show.Format;

/// The reader's own delegations by the query API.
@RestController
@Reads(DelegationProjection.GROUP)
@Tag(name = "delegations")
class DelegationApi {

    private final DelegationFiles files;

    DelegationApi(DelegationFiles files) {
        this.files = files;
    }

    /// A delegation and how it stands today.
    ///
    /// @param state `OFFERED`, `COMING`, `RUNNING`, `ENDED` or `OVER`
    record Line(Delegation delegation, Delegation.State state) {

        static Line of(Delegation each) {
            return new Line(each, each.on(Format.today()));
        }
    }

    /// What the reader gave, and what the reader accepted or was offered.
    record Mine(List<Line> given, List<Line> received) {}

    @GetMapping("/api/v1/delegations")
    @Operation(summary = "What one gave and accepted, the last first, and the version for If-Match")
    ResponseEntity<Mine> mine(Reader reader) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        Long version = files.version(reader.account());
        if (version != null) answer.eTag("\"" + version + "\"");
        return answer.body(
                new Mine(
                        files.given(reader.account()).stream().map(Line::of).toList(),
                        files.received(reader.account()).stream().map(Line::of).toList()));
    }
}

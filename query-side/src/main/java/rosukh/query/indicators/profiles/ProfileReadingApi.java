package rosukh.query.indicators.profiles;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.measuring.Fact.Operation;
import rosukh.events.measuring.Fact.Profile;
import rosukh.events.measuring.Fact.Right;
import rosukh.events.measuring.Unit;
import rosukh.query.indicators.units.KnownUnits;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;

/// A firm's profile by the query API.
@RestController
@RequestMapping("/api/v1/firms/{firmId}/profile")
@Reads({KnownUnits.GROUP, ProfileVersions.GROUP})
@Tag(name = "indicators")
class ProfileReadingApi {

    private final Profiles profiles;

    ProfileReadingApi(Profiles profiles) {
        this.profiles = profiles;
    }

    /// Everything in the order in which it became known.
    record Answer(
            String firmId,
            int isicDivision,
            List<Profile> profiles,
            List<Operation> operations,
            List<Right> rights) {}

    @GetMapping
    @io.swagger.v3.oas.annotations.Operation(
            summary =
                    "What a firm reports of itself, with every correction; the ETag is sent as"
                            + " If-Match")
    ResponseEntity<Answer> one(@PathVariable String firmId, Reader reader) {
        Unit unit =
                profiles.find(firmId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no firm `" + firmId + "`."));
        Long version = profiles.version(firmId);
        return ResponseEntity.ok()
                .eTag("\"" + (version == null ? -1 : version) + "\"")
                .body(
                        new Answer(
                                firmId,
                                unit.isicDivision(),
                                unit.profiles(),
                                unit.operations(),
                                unit.rights()));
    }
}

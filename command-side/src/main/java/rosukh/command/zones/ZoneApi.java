package rosukh.command.zones;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Streams;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;
import rosukh.command.kernel.http.Reasoned;
import rosukh.command.zones.PotentialCommand.CorrectPotential;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.ReturnPotential;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.events.zones.ZoneEvent;

/// Commands by which a part of an estate becomes a zone, over HTTP.
@RestController
@RequestMapping("/api/v1/zones")
class ZoneApi {

    private final Commands commands;

    private final ZoneSurroundings around;

    ZoneApi(Commands commands, Streams streams) {
        this.commands = commands;
        this.around = new ZoneSurroundings(streams);
    }

    @PostMapping
    @RolesAllowed("officer")
    @Described(
            value = "Put a part of an estate forward as a zone",
            status = 201,
            example =
                    """
                    {"estateKey": "KRM-P01", "type": "KNOWLEDGE_BASED", "nameEn": "Kavir knowledge zone",
                     "nameFa": "ناحیه دانش‌بنیان کویر", "areaM2": 60000, "landM2": 42000, "powerKva": 2500,
                     "waterM3PerDay": 180, "fibre": true, "targetFields": ["PUMPS", "ICT"],
                     "laboratoryM2": 800, "workshopM2": 2500}
                    """,
            refusals = {
                "ZONE_ESTATE_UNKNOWN",
                "ZONE_EXISTS",
                "ZONE_NUMBER_WRONG",
                "ZONE_NAME_MISSING",
                "ZONE_AREA_RANGE",
                "ZONE_FIELDS_MALFORMED",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> declarePotential(
            @Valid @RequestBody PotentialBodies.Declared body, @Creating Occasion occasion) {
        int number = around.nextNumber(body.estateKey());
        return Answers.created(
                commands.send(
                        new DeclarePotential(
                                ZoneEvent.idOf(body.estateKey(), number),
                                body.estateKey(),
                                number,
                                body.potential(),
                                occasion.actor().account(),
                                occasion.actor().organisation(),
                                Dates.orToday(body.on())),
                        occasion),
                "/zones");
    }

    @PostMapping("/{zoneId}/corrections")
    @RolesAllowed("officer")
    @Described(
            value = "Declare all of a potential anew, before it is designated",
            example =
                    """
                    {"type": "KNOWLEDGE_BASED", "nameEn": "Kavir knowledge zone",
                     "nameFa": "ناحیه دانش‌بنیان کویر", "areaM2": 60000, "landM2": 42000, "powerKva": 2500,
                     "waterM3PerDay": 180, "fibre": true, "targetFields": ["PUMPS", "ICT"],
                     "laboratoryM2": 800, "workshopM2": 2500,
                     "grounds": "Measured anew"}
                    """,
            refusals = {
                "ZONE_ALREADY_DESIGNATED",
                "ZONE_GROUNDS_MISSING",
                "ZONE_NAME_MISSING",
                "ZONE_AREA_RANGE",
                "ZONE_FIELDS_MALFORMED",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> correctPotential(
            @PathVariable String zoneId,
            @Valid @RequestBody PotentialBodies.Corrected body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new CorrectPotential(
                                zoneId,
                                body.potential(),
                                body.grounds(),
                                occasion.actor().account(),
                                occasion.actor().organisation(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/{zoneId}/verification")
    @RolesAllowed("officer")
    @Described(
            value = "Find a potential as it was declared, as a second person",
            example =
                    """
                    {"findings": "Seen on the spot; the substation stands"}
                    """,
            refusals = {
                "ZONE_NOT_DECLARED",
                "ZONE_ALREADY_DESIGNATED",
                "ZONE_DECLARER_MAY_NOT_VERIFY",
                "ZONE_FINDINGS_MISSING",
                "ZONE_VERSION_MISSING",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> verifyPotential(
            @PathVariable String zoneId, @Valid @RequestBody Findings body, Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new VerifyPotential(
                                zoneId,
                                body.findings(),
                                occasion.actor().account(),
                                occasion.actor().organisation(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/{zoneId}/return")
    @RolesAllowed("officer")
    @Described(
            value = "Not find a potential as it was declared, as a second person",
            example =
                    """
                    {"grounds": "The water licence is for half of it"}
                    """,
            refusals = {
                "ZONE_NOT_DECLARED",
                "ZONE_ALREADY_DESIGNATED",
                "ZONE_DECLARER_MAY_NOT_VERIFY",
                "ZONE_GROUNDS_MISSING",
                "ZONE_VERSION_MISSING",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> returnPotential(
            @PathVariable String zoneId,
            @Valid @RequestBody Grounds body,
            @Reasoned Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new ReturnPotential(
                                zoneId,
                                body.grounds(),
                                occasion.actor().account(),
                                occasion.actor().organisation(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    @PostMapping("/{zoneId}/designation")
    @RolesAllowed("manager")
    @Described(
            value = "Make a verified potential a zone, as a third person",
            example =
                    """
                    {"decree": "114/1405 of 1405-02-10"}
                    """,
            refusals = {
                "ZONE_NOT_VERIFIED",
                "ZONE_ALREADY_DESIGNATED",
                "ZONE_PARTY_MAY_NOT_DESIGNATE",
                "ZONE_DECREE_MISSING",
                "ZONE_ESTATE_LAND_EXCEEDED",
                "ZONE_VERSION_MISSING",
                "ZONE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> designateZone(
            @PathVariable String zoneId, @Valid @RequestBody Decree body, Occasion occasion) {
        return Answers.ok(
                commands.send(
                        new DesignateZone(
                                zoneId,
                                body.decree(),
                                occasion.actor().account(),
                                occasion.actor().organisation(),
                                Dates.orToday(body.on())),
                        occasion));
    }

    record Findings(@NotBlank @Size(max = 2000) String findings, @Nullable LocalDate on) {}

    record Grounds(@NotBlank @Size(max = 2000) String grounds, @Nullable LocalDate on) {}

    record Decree(@NotBlank @Size(max = 200) String decree, @Nullable LocalDate on) {}
}

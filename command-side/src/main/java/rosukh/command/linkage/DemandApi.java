package rosukh.command.linkage;

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
import rosukh.command.linkage.DemandCommand.ChangeDemand;
import rosukh.command.linkage.DemandCommand.DraftDemand;
import rosukh.command.linkage.DemandCommand.PublishDemand;
import rosukh.command.linkage.DemandCommand.RankSuppliers;
import rosukh.command.linkage.DemandCommand.ReopenDemand;
import rosukh.command.linkage.DemandCommand.ReturnDemand;
import rosukh.command.linkage.DemandCommand.ReviewDemand;
import rosukh.command.linkage.DemandCommand.WithdrawDemand;

/// Commands on demands, over HTTP.
@RestController
@RequestMapping("/api/v1/linkage/demands")
class DemandApi {

    private final Commands commands;
    private final Ids ids;

    DemandApi(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Write down what a firm asks for",
            example =
                    """
                    {"buyerFirmId": "f-demo-0001", "wanted": {"title": "پوسته‌ی پمپ چدنی", "description": "پوسته‌ی پمپ از چدن، ماهانه هفتصد عدد",
                     "isicClass": "2431", "tags": ["casting"], "neededCapacity": 700, "minShareBp": 5000, "requiredCertificates": ["ISO9001"],
                     "wantedCertificates": ["ISO14001"], "maxKm": 600, "deliveryOn": "2027-05-14", "value": 12000000000, "estateKey": "KRM-P01"}}
                    """,
            status = 201,
            refusals = {
                "LINKAGE_FIRM_UNKNOWN",
                "LINKAGE_DEMAND_MALFORMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> draftDemand(@Valid @RequestBody Draft body, @Creating Occasion occasion) {
        return Answers.created(
                commands.send(
                        new DraftDemand(
                                ids.demand(),
                                body.buyerFirmId(),
                                body.wanted().wanted(),
                                occasion.actor().account(),
                                Dates.orToday(body.on())),
                        occasion),
                "/linkage/demands");
    }

    @PostMapping("/{demandId}/changes")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Say anew what is asked for, before it is published",
            example =
                    """
                    {"wanted": {"title": "پوسته‌ی پمپ چدنی", "description": "پوسته‌ی پمپ از چدن، ماهانه هفتصد عدد",
                     "isicClass": "2431", "tags": ["casting"], "neededCapacity": 700, "minShareBp": 5000, "requiredCertificates": ["ISO9001"],
                     "wantedCertificates": ["ISO14001"], "maxKm": 600, "deliveryOn": "2027-05-14", "value": 12000000000, "estateKey": "KRM-P01"}}
                    """,
            refusals = {
                "LINKAGE_DEMAND_NOT_DRAFT",
                "LINKAGE_DEMAND_MALFORMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> changeDemand(
            @PathVariable String demandId, @Valid @RequestBody Change body, Occasion occasion) {
        return sent(
                new ChangeDemand(
                        demandId,
                        body.wanted().wanted(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{demandId}/review")
    @RolesAllowed("officer")
    @Described(
            value = "Find a demand fit to be published, as a second person",
            example =
                    """
                    {}
                    """,
            refusals = {
                "LINKAGE_DEMAND_NOT_DRAFT",
                "LINKAGE_REVIEWER_IS_AUTHOR",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reviewDemand(
            @PathVariable String demandId, @Valid @RequestBody Day body, Occasion occasion) {
        return sent(
                new ReviewDemand(demandId, occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{demandId}/return")
    @RolesAllowed("officer")
    @Described(
            value = "Give a demand back to be changed",
            example =
                    """
                    {"grounds": "ظرفیت ماهانه روشن نیست"}
                    """,
            refusals = {
                "LINKAGE_DEMAND_NOT_DRAFT",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> returnDemand(
            @PathVariable String demandId, @Valid @RequestBody Grounded body, Occasion occasion) {
        return sent(
                new ReturnDemand(
                        demandId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{demandId}/publication")
    @RolesAllowed("officer")
    @Described(
            value = "Open a reviewed demand to proposals",
            example =
                    """
                    {}
                    """,
            refusals = {
                "LINKAGE_DEMAND_NOT_REVIEWED",
                "LINKAGE_DEMAND_MALFORMED",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> publishDemand(
            @PathVariable String demandId, @Valid @RequestBody Day body, Occasion occasion) {
        return sent(
                new PublishDemand(demandId, occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{demandId}/rankings")
    @RolesAllowed("officer")
    @Described(
            value = "Rank all suppliers for a demand",
            example =
                    """
                    {}
                    """,
            refusals = {
                "LINKAGE_DEMAND_NOT_OPEN",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> rankSuppliers(
            @PathVariable String demandId, @Valid @RequestBody Day body, Occasion occasion) {
        return sent(
                new RankSuppliers(demandId, occasion.actor().account(), Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{demandId}/reopening")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Open a matched demand again",
            example =
                    """
                    {"grounds": "قرارداد نیمی از نیاز را پوشش می‌دهد"}
                    """,
            refusals = {
                "LINKAGE_DEMAND_NOT_MATCHED",
                "LINKAGE_DEMAND_ENDED",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> reopenDemand(
            @PathVariable String demandId, @Valid @RequestBody Grounded body, Occasion occasion) {
        return sent(
                new ReopenDemand(
                        demandId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    @PostMapping("/{demandId}/withdrawal")
    @RolesAllowed({"officer", "firm"})
    @Described(
            value = "Take a demand back",
            example =
                    """
                    {"grounds": "تولید متوقف شد"}
                    """,
            refusals = {
                "LINKAGE_DEMAND_ENDED",
                "LINKAGE_GROUNDS_MISSING",
                "LINKAGE_DATE_BACKWARDS",
                "DATE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> withdrawDemand(
            @PathVariable String demandId, @Valid @RequestBody Grounded body, Occasion occasion) {
        return sent(
                new WithdrawDemand(
                        demandId,
                        body.grounds(),
                        occasion.actor().account(),
                        Dates.orToday(body.on())),
                occasion);
    }

    private ResponseEntity<Done> sent(DemandCommand command, Occasion occasion) {
        return Answers.ok(commands.send(command, occasion));
    }

    record Draft(
            @NotBlank @Size(max = 100) String buyerFirmId,
            @NotNull @Valid DemandBody wanted,
            @Nullable LocalDate on) {}

    record Change(@NotNull @Valid DemandBody wanted, @Nullable LocalDate on) {}

    record Day(@Nullable LocalDate on) {}

    record Grounded(@NotBlank @Size(max = 1000) String grounds, @Nullable LocalDate on) {}
}

package rosukh.command.programmes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import rosukh.command.kernel.http.Dates;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Target;

/// A model as requests carry it; money in rials.
record ModelBody(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String objective,
        @NotBlank @Size(max = 10) String provinceKey,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        long budget,
        @NotNull @Size(max = 50) List<@Valid @NotNull PartnerBody> partners,
        @NotNull @Size(max = 50) List<@Valid @NotNull MilestoneBody> milestones,
        @NotNull @Size(max = 10) List<@Valid @NotNull TargetBody> targets) {

    record PartnerBody(
            @NotBlank @Size(max = 40) String key,
            @NotBlank @Size(max = 200) String name,
            long contribution) {}

    record MilestoneBody(
            @NotBlank @Size(max = 40) String key,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 500) String deliverable,
            @NotNull LocalDate dueOn) {}

    record TargetBody(@NotNull OutputKind kind, int count) {}

    /// @throws rosukh.command.kernel.Refused if the calendar does not cover a day
    ProgrammeModel model() {
        return new ProgrammeModel(
                title,
                objective,
                provinceKey,
                Dates.covered("startsOn", startsOn),
                Dates.covered("endsOn", endsOn),
                budget,
                partners.stream()
                        .map(each -> new Partner(each.key(), each.name(), each.contribution()))
                        .toList(),
                milestones.stream()
                        .map(each ->
                                new Milestone(
                                        each.key(),
                                        each.title(),
                                        each.deliverable(),
                                        Dates.covered("dueOn", each.dueOn())))
                        .toList(),
                targets.stream().map(each -> new Target(each.kind(), each.count())).toList());
    }
}

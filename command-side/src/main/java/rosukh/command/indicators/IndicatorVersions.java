package rosukh.command.indicators;

import static rosukh.command.indicators.IndicatorRefusal.INDICATOR_PROPOSER_MAY_NOT_APPROVE;
import static rosukh.command.indicators.IndicatorRefusal.INDICATOR_VERSION_NOT_LATER;
import static rosukh.command.indicators.IndicatorRefusal.INDICATOR_VERSION_NOT_PROPOSED;
import static rosukh.command.indicators.IndicatorRefusal.INDICATOR_VERSION_TAKEN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosukh.command.indicators.VersionCommand.ApproveIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DeclineIndicatorVersion;
import rosukh.command.indicators.VersionCommand.DefineIndicatorVersion;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.IndicatorVersionEvent;
import rosukh.events.indicators.IndicatorVersionEvent.VersionApproved;
import rosukh.events.indicators.IndicatorVersionEvent.VersionDeclined;
import rosukh.events.indicators.IndicatorVersionEvent.VersionProposed;
import rosukh.events.measuring.Definitions;

/// The versions of the indicators: proposed by one, approved by another, each beginning after the
/// one before, so that on any day one is in force and a later one never takes its days.
///
/// @param pending proposals by version
record IndicatorVersions(Definitions approved, Map<String, VersionProposed> pending) {

    static final IndicatorVersions NONE = new IndicatorVersions(Definitions.NONE, Map.of());

    List<IndicatorVersionEvent> decide(VersionCommand command) {
        return List.of(
                switch (command) {
                    case DefineIndicatorVersion define -> define(define);
                    case ApproveIndicatorVersion approve -> approve(approve);
                    case DeclineIndicatorVersion decline -> decline(decline);
                });
    }

    IndicatorVersions evolve(IndicatorVersionEvent event) {
        Map<String, VersionProposed> waiting = new LinkedHashMap<>(pending);
        switch (event) {
            case VersionProposed proposed -> waiting.put(proposed.version(), proposed);
            case VersionApproved _, VersionDeclined _ -> waiting.remove(event.version());
        }
        return new IndicatorVersions(approved.after(event), waiting);
    }

    private IndicatorVersionEvent define(DefineIndicatorVersion command) {
        Definition definition = command.definition();
        SoundDefinition.check(definition);
        if (pending.containsKey(definition.version())
                || approved.named(definition.version()).isPresent())
            throw INDICATOR_VERSION_TAKEN.because(
                    "there is a version " + definition.version() + " already");
        later(definition);
        return new VersionProposed(
                definition.version(),
                definition,
                command.proposedBy(),
                command.organisation(),
                command.on());
    }

    private IndicatorVersionEvent approve(ApproveIndicatorVersion command) {
        VersionProposed proposed = proposed(command.version());
        if (proposed.proposedBy().equals(command.approvedBy()))
            throw INDICATOR_PROPOSER_MAY_NOT_APPROVE.because("you proposed this version yourself");
        later(proposed.definition());
        return new VersionApproved(
                command.version(),
                proposed.definition(),
                command.approvedBy(),
                command.organisation(),
                command.on());
    }

    private IndicatorVersionEvent decline(DeclineIndicatorVersion command) {
        proposed(command.version());
        return new VersionDeclined(
                command.version(),
                command.grounds(),
                command.declinedBy(),
                command.organisation(),
                command.on());
    }

    private void later(Definition definition) {
        for (Definition each : approved.approved())
            if (!definition.effectiveFrom().isAfter(each.effectiveFrom()))
                throw INDICATOR_VERSION_NOT_LATER.because(
                        "version " + each.version() + " begins on " + each.effectiveFrom());
    }

    private VersionProposed proposed(String version) {
        VersionProposed proposed = pending.get(version);
        if (proposed == null)
            throw INDICATOR_VERSION_NOT_PROPOSED.because("no version " + version + " waits");
        return proposed;
    }
}

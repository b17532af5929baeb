package rosukh.events.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import rosukh.events.rules.CanonicalJson;

/// One version of what the partners agree on. Its canonical text is the same for everybody, so the
/// partners can compare the hash they sign with what they read.
///
/// @param provinceKey where it runs
/// @param startsOn first day
/// @param endsOn last day
/// @param budget rials, what the contributions come to
/// @param partners in the order they were named
/// @param milestones in the order they were named
/// @param targets at most one for each kind
public record ProgrammeModel(
        String title,
        String objective,
        String provinceKey,
        LocalDate startsOn,
        LocalDate endsOn,
        long budget,
        List<Partner> partners,
        List<Milestone> milestones,
        List<Target> targets) {

    public ProgrammeModel {
        partners = List.copyOf(partners);
        milestones = List.copyOf(milestones);
        targets = List.copyOf(targets);
    }

    /// The canonical JSON (RFC 8785) that is hashed; days are ISO texts.
    ///
    /// @throws rosukh.events.rules.SchemeFlawed if an amount is above 2^53 - 1
    public String text() {
        return CanonicalJson.write(
                Map.of(
                        "title", title,
                        "objective", objective,
                        "province", provinceKey,
                        "startsOn", startsOn.toString(),
                        "endsOn", endsOn.toString(),
                        "budget", budget,
                        "partners", partners.stream().map(ProgrammeModel::tree).toList(),
                        "milestones", milestones.stream().map(ProgrammeModel::tree).toList(),
                        "targets", targets.stream().map(ProgrammeModel::tree).toList()));
    }

    /// SHA-256 of [#text()] in lower-case hex: what partners sign.
    public String sha256() {
        return CanonicalJson.sha256(text());
    }

    private static Map<String, Object> tree(Partner partner) {
        return Map.of(
                "key", partner.key(),
                "name", partner.name(),
                "contribution", partner.contribution());
    }

    private static Map<String, Object> tree(Milestone milestone) {
        return Map.of(
                "key", milestone.key(),
                "title", milestone.title(),
                "deliverable", milestone.deliverable(),
                "dueOn", milestone.dueOn().toString());
    }

    private static Map<String, Object> tree(Target target) {
        return Map.of("kind", target.kind().name(), "count", target.count());
    }
}

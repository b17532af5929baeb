package rosukh.command.programmes;

import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeModel;

/// One version of the model.
///
/// @param number from 1
/// @param author account of who wrote it
record Version(int number, ProgrammeModel model, String sha256, String author) {

    Partner partner(String key) {
        return model.partners().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        ProgrammeRefusal.PROGRAMME_PARTNER_UNKNOWN.because(key + " is no partner"));
    }

    Milestone milestone(String key) {
        return model.milestones().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        ProgrammeRefusal.MILESTONE_UNKNOWN.because("there is no milestone " + key));
    }

    boolean aimsAt(OutputKind kind) {
        return model.targets().stream().anyMatch(each -> each.kind() == kind);
    }
}

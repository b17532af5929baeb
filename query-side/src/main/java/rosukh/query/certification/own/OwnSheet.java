package rosukh.query.certification.own;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.query.certification.casefile.ActionForm;
import rosukh.query.certification.casefile.CaseFile;
import rosukh.query.certification.casefile.CaseSheet;
import rosukh.query.certification.casefile.Labels;
import rosukh.query.certification.deadlines.StageSheet;

/// A case in its firm's words.
///
/// @param next what comes next and who does it
/// @param promises the stage that began last first
/// @param whys why a date moved, by position of the event
/// @param form the form shown in this case; null where another case shows one
public record OwnSheet(
        OwnCase own,
        CaseSheet sheet,
        Labels labels,
        String next,
        List<StageSheet> promises,
        Map<Long, String> whys,
        @Nullable ActionForm form) {

    public CaseFile file() {
        return sheet.file();
    }
}

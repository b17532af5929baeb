package rosukh.query.certification.work;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.WorkGroup.Urgency;
import rosukh.query.kernel.reference.CodeLists;

/// A piece of work in the reader's words.
public record WorkRow(
        WorkLine line,
        String stage,
        String role,
        Tag urgency,
        @Nullable String budget,
        String province,
        String estate) {

    /// The rows of a page that are equally urgent.
    ///
    /// @param css the urgency, for its colour
    public record Group(String css, String title, List<WorkRow> rows) {}

    static WorkRow of(WorkLine line, WorkWords words) {
        CodeLists lists = new CodeLists(words.format().lang());
        return new WorkRow(
                line,
                words.stage(line.stage()),
                words.role(line.role()),
                words.tag(line.urgency()),
                line.budget() == null ? null : words.budget(line.budget()),
                lists.province(line.provinceKey()),
                lists.estate(line.estateKey()));
    }

    /// In the order of the list, empty groups left out.
    static List<Group> groups(List<WorkLine> lines, WorkWords words) {
        List<Group> groups = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            List<WorkRow> rows =
                    lines.stream()
                            .filter(line -> line.urgency() == urgency)
                            .map(line -> of(line, words))
                            .toList();
            if (!rows.isEmpty()) groups.add(new Group(urgency.css(), words.urgency(urgency), rows));
        }
        return groups;
    }
}

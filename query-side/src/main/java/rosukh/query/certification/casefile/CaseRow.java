package rosukh.query.certification.casefile;

import java.util.List;
import org.springframework.context.MessageSource;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.Stage;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;

/// A case as one row of the list, in the reader's words.
public record CaseRow(
        CaseLine line, Tag stage, String kbClass, String scheme, String estate, String province) {

    /// @param known all versions of all schemes, the newest first
    static CaseRow of(CaseFile file, List<Scheme> known, MessageSource messages, Format format) {
        Application.Submission submission = file.application().submission();
        Scheme scheme =
                known.stream()
                        .filter(each -> each.id().equals(file.schemeId()))
                        .filter(each ->
                                submission == null || each.version().equals(submission.version()))
                        .findFirst()
                        .orElse(null);
        Labels labels = new Labels(CaseScheme.versions(file, scheme, known), messages, format);
        return new CaseRow(
                CaseLine.of(file),
                tag(file.stage(), labels),
                labels.kbClass(file.kbClass()),
                labels.scheme(file.schemeId()),
                labels.estate(file.estateKey()),
                labels.province(file.provinceKey()));
    }

    static Tag tag(Stage stage, Labels labels) {
        Tone tone =
                switch (stage) {
                    case OPENED, IDENTIFIED, NEEDS_ASSESSED -> Tone.NEUTRAL;
                    case IN_ACCELERATION, HELPED -> Tone.INFO;
                    case SUBMITTED, RECOMMENDED -> Tone.ACCENT;
                    case GRANTED, CERTIFIED -> Tone.GOOD;
                    case REFUSED -> Tone.BAD;
                    case APPEALED -> Tone.WARN;
                    case WITHDRAWN, MERGED -> Tone.NEUTRAL;
                };
        return new Tag(tone, labels.say("certification.stage." + stage));
    }
}

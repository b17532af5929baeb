package rosukh.query.erasure.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.events.erasure.DeclineReason;
import rosukh.events.erasure.ErasureBasis;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// Every erasure with its history, and the forms to ask for one, to decide on it and to forbid it.
@Controller
@Reads(ErasureProjection.GROUP)
class ErasurePage {

    private final ErasureFiles files;
    private final MessageSource messages;

    ErasurePage(ErasureFiles files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    /// An erasure as the page shows it.
    ///
    /// @param anchor names it within the page
    /// @param decidable the reader may approve or decline it now
    /// @param approvable nothing stands against approving it by this reader
    /// @param liftable the reader may lift its holds
    public record Row(
            String subject,
            String anchor,
            long version,
            Tag state,
            List<Fact> facts,
            List<String> history,
            List<ErasureFile.Hold> holds,
            boolean decidable,
            boolean approvable,
            boolean liftable) {}

    @GetMapping("/audit/erasures")
    String show(Reader reader, Ui ui, Model model) {
        List<Row> rows = new ArrayList<>();
        for (ErasureFile file : files.all()) rows.add(row(file, rows.size(), reader, ui.format()));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "bases",
                Arrays.stream(ErasureBasis.values())
                        .map(each -> new Option(each.name(), reason(each.name(), ui.format())))
                        .toList());
        model.addAttribute(
                "reasons",
                Arrays.stream(DeclineReason.values())
                        .map(each -> new Option(each.name(), reason(each.name(), ui.format())))
                        .toList());
        return "erasure/register";
    }

    private Row row(ErasureFile file, int index, Reader reader, Format format) {
        boolean decides = reader.has(Role.AUDITOR) && file.state() == ErasureFile.State.REQUESTED;
        boolean lives =
                file.state() != ErasureFile.State.ERASED
                        && file.state() != ErasureFile.State.APPROVED;
        return new Row(
                file.subject(),
                "e" + index,
                file.version(),
                new Tag(tone(file.state()), say("state." + file.state(), format)),
                facts(file, format),
                file.history().stream().map(step -> line(step, format)).toList(),
                file.holds(),
                decides,
                decides && file.holds().isEmpty() && !file.requestedBy().equals(reader.account()),
                lives && reader.has(Role.AUDITOR));
    }

    private List<Fact> facts(ErasureFile file, Format format) {
        List<Fact> facts = new ArrayList<>();
        if (!file.reason().isEmpty())
            facts.add(Fact.of(say("why", format), reason(file.reason(), format)));
        ErasureFile.Destroyed gone = file.destroyed();
        if (gone != null) {
            facts.add(Fact.id(say("key", format), gone.keyId()));
            facts.add(Fact.of(say("sealed", format), format.n(gone.sealedEvents())));
            facts.add(Fact.of(say("clear", format), format.n(gone.clearEvents())));
            facts.add(Fact.of(say("files", format), format.n(gone.files())));
            facts.add(Fact.of(say("at", format), format.n(gone.position())));
        }
        int left = files.left(file.subject()).size();
        if (left > 0) facts.add(Fact.of(say("left", format), format.n(left)));
        return facts;
    }

    private String line(ErasureFile.Step step, Format format) {
        return say(
                "step",
                format,
                format.date(step.on()),
                say("event." + step.event(), format),
                format.isolated(step.by()),
                step.text());
    }

    private String reason(String code, Format format) {
        return say("reason." + code, format);
    }

    private String say(String key, Format format, Object... arguments) {
        return messages.getMessage("erasure." + key, arguments, format.lang().locale());
    }

    private static Tone tone(ErasureFile.State state) {
        return switch (state) {
            case KEPT, DECLINED -> Tone.NEUTRAL;
            case REQUESTED -> Tone.INFO;
            case APPROVED -> Tone.ACCENT;
            case ERASED -> Tone.GOOD;
        };
    }
}

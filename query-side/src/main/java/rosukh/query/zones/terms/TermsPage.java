package rosukh.query.zones.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.events.zones.GroupTerms;
import rosukh.events.zones.IncentiveTerms;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// The versions of the terms side by side, and the forms that draft, publish and give up.
@Controller
@Reads(TermsVersions.GROUP)
class TermsPage {

    private static final int BP = 10_000;

    private final TermsVersions versions;
    private final MessageSource messages;

    TermsPage(TermsVersions versions, MessageSource messages) {
        this.versions = versions;
        this.messages = messages;
    }

    /// A clause and what it says of each group.
    public record Clause(String what, String knowledgeBased, String others) {}

    /// A version as a panel.
    public record Version(TermsFile file, Tag standing, String from, List<Clause> clauses) {}

    @GetMapping("/zone-terms")
    String show(Ui ui, Model model) {
        List<TermsFile> all = versions.all();
        @Nullable String inForce = inForce(all, ui.today());
        model.addAttribute(
                "versions", all.stream().map(each -> version(each, inForce, ui)).toList());
        model.addAttribute(
                "drafts",
                all.stream()
                        .filter(each -> !each.published())
                        .map(each -> new Option(each.version(), each.version()))
                        .toList());
        model.addAttribute("stream", versions.version());
        return "zones/terms";
    }

    private static @Nullable String inForce(List<TermsFile> all, LocalDate day) {
        return all.stream()
                .filter(each -> each.published() && !each.from().isAfter(day))
                .findFirst()
                .map(TermsFile::version)
                .orElse(null);
    }

    private Version version(TermsFile file, @Nullable String inForce, Ui ui) {
        boolean now = file.version().equals(inForce);
        Tag standing =
                !file.published()
                        ? new Tag(Tone.INFO, say("terms.draft", ui))
                        : now
                                ? new Tag(Tone.GOOD, say("terms.in-force", ui))
                                : new Tag(
                                        Tone.NEUTRAL,
                                        say(
                                                file.from().isAfter(ui.today())
                                                        ? "terms.coming"
                                                        : "terms.over",
                                                ui));
        return new Version(file, standing, ui.format().date(file.from()), clauses(file, ui));
    }

    private List<Clause> clauses(TermsFile file, Ui ui) {
        IncentiveTerms terms = file.terms();
        GroupTerms kb = terms.knowledgeBased();
        GroupTerms others = terms.others();
        Format format = ui.format();
        List<Clause> clauses = new ArrayList<>();
        clauses.add(
                new Clause(
                        say("terms.auction", ui),
                        say(kb.auctionWaived() ? "why.waived" : "why.held", ui),
                        say(others.auctionWaived() ? "why.waived" : "why.held", ui)));
        clauses.add(shares("terms.prepayment", kb.prepaymentBp(), others.prepaymentBp(), ui));
        clauses.add(
                new Clause(
                        say("terms.instalments", ui),
                        format.n(kb.instalmentMonths()),
                        format.n(others.instalmentMonths())));
        clauses.add(shares("terms.on-time", kb.onTimeWaiverBp(), others.onTimeWaiverBp(), ui));
        clauses.add(shares("terms.early", kb.earlyWaiverBp(), others.earlyWaiverBp(), ui));
        clauses.add(both("terms.early-by", terms.earlyByDays(), ui));
        clauses.add(both("terms.reservation", terms.reservationWorkingDays(), ui));
        clauses.add(both("terms.notice", terms.noticeDays(), ui));
        clauses.add(both("terms.grace", terms.graceDays(), ui));
        return clauses;
    }

    private Clause shares(String key, int kb, int others, Ui ui) {
        return new Clause(
                say(key, ui), ui.format().percentOf(kb, BP), ui.format().percentOf(others, BP));
    }

    private Clause both(String key, int days, Ui ui) {
        String text = ui.format().n(days);
        return new Clause(say(key, ui), text, text);
    }

    private String say(String key, Ui ui) {
        return messages.getMessage("zones." + key, null, ui.lang().locale());
    }
}

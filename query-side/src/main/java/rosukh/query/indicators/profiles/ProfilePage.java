package rosukh.query.indicators.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.RightKind;
import rosukh.events.measuring.Fact.Profile;
import rosukh.events.measuring.Fact.Right;
import rosukh.events.measuring.Unit;
import rosukh.query.indicators.Exactly;
import rosukh.query.indicators.units.KnownUnits;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// What a firm reports of itself: figures by period with every correction, whether it works, and
/// its rights of intellectual property.
@Controller
@Reads({KnownUnits.GROUP, ProfileVersions.GROUP})
class ProfilePage {

    private final Profiles profiles;
    private final MessageSource messages;

    ProfilePage(Profiles profiles, MessageSource messages) {
        this.profiles = profiles;
        this.messages = messages;
    }

    /// Figures as reported or corrected.
    ///
    /// @param standing whether they stand
    public record ProfileRow(
            Profile profile,
            boolean standing,
            String revenue,
            String rdSpend,
            String kbSales,
            String fte,
            String rdFte,
            String score) {}

    /// A right, and whether it is in force today.
    public record RightRow(Right right, String kind, Tag tag) {}

    /// Since when the firm has been in a state.
    public record OperationRow(String state, String since, long at) {}

    @GetMapping("/indicators/firms/{firmId}")
    String show(
            @PathVariable String firmId,
            @RequestParam(name = "do", required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String of,
            Reader reader,
            Ui ui,
            Model model) {
        Unit unit =
                profiles.find(firmId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no firm `" + firmId + "`."));
        model.addAttribute("unit", unit);
        model.addAttribute("version", profiles.version(firmId));
        model.addAttribute("rows", rows(unit, ui));
        model.addAttribute("rights", rights(unit, ui));
        model.addAttribute(
                "operations",
                unit.operations().reversed().stream()
                        .map(each ->
                                new OperationRow(
                                        say("indicators.state." + each.state(), ui),
                                        ui.format().date(each.since()),
                                        each.at()))
                        .toList());
        model.addAttribute("state", say("indicators.state." + unit.stateOn(Format.today()), ui));
        model.addAttribute("action", action == null ? "" : action);
        model.addAttribute("of", of == null ? "" : of);
        model.addAttribute("states", options("indicators.state.", OperatingState.values(), ui));
        model.addAttribute("kinds", options("indicators.right.", RightKind.values(), ui));
        model.addAttribute("lapsing", lapsing(unit));
        return "indicators/profile";
    }

    @GetMapping("/indicators/firms/import")
    String importing(Ui ui, Model model) {
        model.addAttribute(
                "modes",
                List.of(
                        new Option("true", say("indicators.import.dry-run", ui)),
                        new Option("false", say("indicators.import.store", ui))));
        return "indicators/import";
    }

    private static List<ProfileRow> rows(Unit unit, Ui ui) {
        List<Profile> all = new ArrayList<>(unit.profiles());
        all.sort(
                Comparator.comparing(Profile::periodEnd)
                        .thenComparing(Profile::recordedOn)
                        .thenComparingLong(Profile::at)
                        .reversed());
        List<ProfileRow> rows = new ArrayList<>();
        for (Profile each : all) {
            boolean standing =
                    rows.isEmpty()
                            || !rows.getLast().profile().periodEnd().equals(each.periodEnd());
            rows.add(row(each, standing, new Exactly(ui.format())));
        }
        return rows;
    }

    private static ProfileRow row(Profile each, boolean standing, Exactly exactly) {
        return new ProfileRow(
                each,
                standing,
                exactly.whole(each.figures().revenueRial()),
                exactly.whole(each.figures().rdSpendRial()),
                exactly.whole(each.figures().kbSalesRial()),
                tenths(each.figures().fteTenths(), exactly),
                tenths(each.figures().rdFteTenths(), exactly),
                each.figures().survey() == null
                        ? "–"
                        : exactly.whole(each.figures().survey().score()));
    }

    private static String tenths(int tenths, Exactly exactly) {
        return exactly.decimal(tenths / 10 + "." + tenths % 10);
    }

    private List<RightRow> rights(Unit unit, Ui ui) {
        return unit.rights().reversed().stream()
                .map(right ->
                        new RightRow(
                                right,
                                say("indicators.right." + right.kind(), ui),
                                right.inForce(Format.today())
                                        ? new Tag(Tone.GOOD, say("indicators.right.in-force", ui))
                                        : new Tag(
                                                Tone.NEUTRAL,
                                                say("indicators.right.not-in-force", ui))))
                .toList();
    }

    private static List<Option> lapsing(Unit unit) {
        return unit.rights().stream()
                .filter(right -> right.lapsed() == null)
                .map(right -> new Option(right.rightId(), right.number() + " " + right.title()))
                .toList();
    }

    private List<Option> options(String prefix, Enum<?>[] values, Ui ui) {
        return Arrays.stream(values)
                .map(each -> new Option(each.name(), say(prefix + each.name(), ui)))
                .toList();
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }
}

package rosukh.query.energy.plants;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rosukh.events.energy.Stage;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.parts.Blank;

/// What can be done with a site, in the order of its stages; labels are `energy.action.<name>`.
public enum SiteAction {
    APPLY("applications"),
    LICENSE("licences"),
    AGREE("grid-agreements"),
    CONTRACT("power-contracts"),
    BUILD("building"),
    PROPOSE("commissioning-proposals"),
    DECLINE("commissioning-refusals"),
    COMMISSION("commissioning"),
    SUPPLY("supply"),
    READ("readings"),
    CORRECT("corrections");

    private final String path;

    SiteAction(String path) {
        this.path = path;
    }

    static List<SiteAction> open(SiteFile file, Reader reader) {
        return Arrays.stream(values())
                .filter(each -> reader.has(each.roles().toArray(Role[]::new)))
                .filter(each -> each.isOpen(file, reader))
                .toList();
    }

    private Set<Role> roles() {
        return switch (this) {
            case LICENSE, CONTRACT -> Set.of(Role.MANAGER);
            case DECLINE, COMMISSION -> EnumSet.of(Role.MANAGER, Role.COMMITTEE);
            case APPLY, AGREE, BUILD, PROPOSE, SUPPLY, READ, CORRECT -> Set.of(Role.OFFICER);
        };
    }

    private boolean isOpen(SiteFile file, Reader reader) {
        boolean waits = file.proposedKw() > 0;
        return switch (this) {
            case APPLY -> file.stage() == Stage.IDENTIFIED;
            case LICENSE -> file.stage() == Stage.APPLIED;
            case AGREE -> file.stage() == Stage.LICENSED;
            case CONTRACT -> file.stage() == Stage.GRID_AGREEMENT;
            case BUILD -> file.stage() == Stage.CONTRACTED;
            case PROPOSE -> file.stage() == Stage.UNDER_CONSTRUCTION && !waits;
            case DECLINE, COMMISSION -> waits && !file.proposedBy().equals(reader.account());
            case SUPPLY -> file.stage() == Stage.COMMISSIONED;
            case READ -> file.stage() == Stage.OPERATING;
            case CORRECT -> !file.readings().isEmpty();
        };
    }

    /// Where its form is sent.
    String path(String siteId) {
        return "/forms/energy-sites/" + siteId + "/" + path;
    }

    /// The fields of its form; labels are `energy.form.<name>`. Shares have rows of their own.
    List<Blank> blanks() {
        Blank on = Blank.of("on", Blank.Kind.DATE).whichMayBeEmpty();
        Blank reference = Blank.of("reference", Blank.Kind.TEXT);
        Blank grounds = Blank.of("grounds", Blank.Kind.AREA);
        Blank from = Blank.of("from", Blank.Kind.DATE);
        Blank kwh = Blank.of("kwh", Blank.Kind.NUMBER);
        return switch (this) {
            case APPLY ->
                    List.of(
                            Blank.of("ownerId", Blank.Kind.IDENTIFIER),
                            Blank.of("kw", Blank.Kind.NUMBER),
                            on);
            case LICENSE ->
                    List.of(
                            Blank.of("licensedKw", Blank.Kind.NUMBER),
                            Blank.of("gridApprovedKw", Blank.Kind.NUMBER),
                            Blank.of("landReason", Blank.Kind.AREA).whichMayBeEmpty().withHint(),
                            on);
            case AGREE -> List.of(Blank.of("gridApprovedKw", Blank.Kind.NUMBER), reference, on);
            case CONTRACT -> List.of(Blank.of("localContentBp", Blank.Kind.NUMBER).withHint(), on);
            case PROPOSE -> List.of(Blank.of("kw", Blank.Kind.NUMBER), reference, on);
            case DECLINE -> List.of(grounds, on);
            case BUILD, COMMISSION, SUPPLY -> List.of(on);
            case READ -> List.of(from, Blank.of("to", Blank.Kind.DATE), kwh, on);
            case CORRECT -> List.of(from, kwh, grounds, on);
        };
    }
}

package rosukh.query.linkage.market;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;

/// The figures over what lies within a reader's reach, and the events behind each.
@Component
class MarketFigures {

    private final Market market;

    MarketFigures(Market market) {
        this.market = market;
    }

    /// Everything the figures are counted over.
    record Counted(List<DemandFile> demands, List<MatchFile> matches, List<FirmName> large) {

        Figures figures() {
            return Figures.of(demands, matches, large);
        }

        List<Behind> behind(Figure figure) {
            return Behind.of(figure, demands, matches, large);
        }
    }

    Counted of(Reader reader) {
        List<DemandFile> demands = new ArrayList<>();
        List<MatchFile> matches = new ArrayList<>();
        market.forEachDemand(null, reader, demands::add);
        market.forEachMatch(null, reader, matches::add);
        return new Counted(demands, matches, market.largeFirms(reader));
    }
}

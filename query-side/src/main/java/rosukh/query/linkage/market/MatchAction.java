package rosukh.query.linkage.market;

import java.util.Arrays;
import java.util.List;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;

/// What can be asked of a match: by whom, and when the page offers it. The command side decides;
/// this only spares people forms that would be refused.
public enum MatchAction {
    ACCEPT,
    DECLINE,
    ARRANGE,
    RECORD,
    ORDER,
    CONCLUDE,
    REGISTER,
    ACKNOWLEDGE,
    PERFORM,
    FAIL,
    REVERSE,
    ABANDON;

    static List<MatchAction> open(MatchFile match, Reader reader) {
        boolean officer = reader.has(Role.OFFICER);
        boolean buyer = officer || match.buyerFirmId().equals(reader.firmId());
        boolean side = buyer || match.supplierFirmId().equals(reader.firmId());
        if (!side || !reader.has(Role.OFFICER, Role.FIRM)) return List.of();
        return Arrays.stream(values()).filter(each -> each.isOpen(match, officer, buyer)).toList();
    }

    private boolean isOpen(MatchFile match, boolean officer, boolean buyer) {
        MatchFile.Deal deal = match.deal();
        boolean agreed = match.state() == MatchState.AGREED;
        return switch (this) {
            case ACCEPT, DECLINE -> match.state() == MatchState.PROPOSED;
            case ARRANGE, ABANDON -> agreed;
            case RECORD -> agreed && deal.held() < deal.meetings();
            case ORDER -> agreed && buyer && deal.held() > 0 && !deal.tried();
            case CONCLUDE -> agreed && buyer && deal.tried();
            case REGISTER -> agreed && deal.held() > 0 && !deal.tried();
            case ACKNOWLEDGE -> agreed && deal.contract() != null;
            case PERFORM, FAIL -> match.state() == MatchState.CONTRACTED && buyer;
            case REVERSE -> match.state() == MatchState.PERFORMED && officer;
        };
    }
}

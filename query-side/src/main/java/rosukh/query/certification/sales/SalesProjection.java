package rosukh.query.certification.sales;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.SalesEvent;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// Keeps which contracts count in which case.
@Component
@ProcessingGroup(SalesProjection.GROUP)
class SalesProjection {

    static final String GROUP = "certification.sales";
    static final String COLLECTION = "certification_sales_v1";

    private final ViewStore<SalesOfCase> store;

    SalesProjection(ViewStores stores) {
        store = stores.open(COLLECTION, SalesOfCase.class);
    }

    ViewStore<SalesOfCase> store() {
        return store;
    }

    @EventHandler
    void on(CaseOpened event, TrackingToken token) {
        store.apply(event.caseId(), token, _ -> SalesOfCase.opened(event));
    }

    @EventHandler
    void on(SalesEvent event, TrackingToken token) {
        long at = Positions.of(token);
        store.apply(
                event.caseId(), token, before -> before == null ? null : before.after(event, at));
    }

    @ResetHandler
    void reset() {
        store.reset();
    }
}

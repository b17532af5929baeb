package rosukh.query.certification.pipeline;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;

/// The documents of the pipeline and its one question.
@Component
class PipelineCases {

    static final String COLLECTION = "certification_pipeline_v3";

    private final ViewStore<PipelineCase> store;

    PipelineCases(ViewStores stores) {
        store = stores.open(COLLECTION, PipelineCase.class, "provinceKey", "estateKey");
    }

    ViewStore<PipelineCase> store() {
        return store;
    }

    /// The cases within the reader's reach, of one province or estate where asked.
    List<PipelineCase> of(@Nullable String province, @Nullable String estate, Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("firmId", "provinceKey", "estateKey"));
        if (province != null) all.add(Filters.eq("provinceKey", province));
        if (estate != null) all.add(Filters.eq("estateKey", estate));
        List<PipelineCase> found = new ArrayList<>();
        store.forEach(all.size() == 1 ? all.getFirst() : Filters.and(all), found::add);
        return found;
    }
}

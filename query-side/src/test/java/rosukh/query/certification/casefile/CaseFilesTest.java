package rosukh.query.certification.casefile;

import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import rosukh.events.calendar.WorkingCalendar;
import rosukh.query.certification.Coverage;
import rosukh.query.kernel.ViewStores;

class CaseFilesTest {

    static final Supplier<Coverage> SHIPPED = () -> Coverage.of(WorkingCalendar.iran());

    @Test
    void an_index_keeps_the_order_of_the_list_among_equals_too() {
        MongoDatabase database = mock(RETURNS_DEEP_STUBS);
        var _ = new CaseFiles(new ViewStores(database), SHIPPED);
        verify(database.getCollection(CaseFiles.COLLECTION))
                .createIndex(Indexes.ascending("order", "_id"));
    }
}

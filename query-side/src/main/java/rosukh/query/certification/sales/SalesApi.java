package rosukh.query.certification.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;

/// The sales in a case by the query API.
@RestController
@Reads(SalesProjection.GROUP)
@Tag(name = "cases")
class SalesApi {

    private final SalesProjection sales;

    SalesApi(SalesProjection sales) {
        this.sales = sales;
    }

    @GetMapping("/api/v1/cases/{caseId}/sales")
    @Operation(summary = "The performed contracts that prove sales in a case, and their sum")
    SalesOfCase sales(@PathVariable String caseId, Reader reader) {
        return sales.store()
                .find(caseId)
                .filter(each -> reader.sees(each.firmId(), each.provinceKey(), each.estateKey()))
                .orElseThrow(() -> ApiProblem.notFound("There is no case `" + caseId + "`."));
    }
}

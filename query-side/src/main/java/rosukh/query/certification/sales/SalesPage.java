package rosukh.query.certification.sales;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;

/// The contracts that prove the sales in a case.
@Controller
@Reads(SalesProjection.GROUP)
class SalesPage {

    private final SalesApi sales;

    SalesPage(SalesApi sales) {
        this.sales = sales;
    }

    @GetMapping("/cases/{caseId}/sales")
    String show(@PathVariable String caseId, Reader reader, Model model) {
        model.addAttribute("of", sales.sales(caseId, reader));
        return "certification/case-sales";
    }
}

package rosukh.command.linkage;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.command.linkage.SupplierImport.Report;

/// Import of suppliers from its page.
@Controller
class SupplierImportForms {

    private final SupplierImport imports;

    SupplierImportForms(SupplierImport imports) {
        this.imports = imports;
    }

    /// A file that is wrong leads back to the page with everything that is wrong.
    @PostMapping("/forms/linkage/supplier-imports")
    @RolesAllowed("officer")
    RedirectView importSuppliers(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Form form,
            @Creating Occasion occasion)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            if (dryRun) {
                Report report = imports.check(content, Dates.today(), occasion);
                if (!report.errors().isEmpty())
                    throw LinkageRefusal.LINKAGE_IMPORT_REFUSED.because(
                            "it could not be entered", report.errors());
            } else {
                imports.run(content, Dates.today(), occasion);
            }
        }
        return form.handing("done", dryRun ? "done.check-suppliers" : "done.import-suppliers")
                .back();
    }

    /// The same file as the API's, for who is signed in on the page.
    @Hidden
    @GetMapping("/forms/linkage/supplier-imports/template.csv")
    @RolesAllowed("officer")
    ResponseEntity<byte[]> template() {
        return SupplierSheet.template();
    }
}

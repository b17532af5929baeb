/// What every view needs: its store, the position it has reached, the hub that says it changed,
/// paging, and who reads. Knows no slice.
///
/// A slice opens its store as a bean, its projection applies events to it, its page reads it:
///
/// ```java
/// @Bean ViewStore<CaseFile> caseFiles(ViewStores stores) {
///     return stores.open("certification_casefile_v1", CaseFile.class, "stage", "provinceKey,stage");
/// }
/// @EventHandler void on(CaseOpened event, TrackingToken token) {
///     files.apply(event.caseId(), token, before -> CaseFile.opened(event));
/// }
/// @Controller @Reads("certification.casefile") class CaseFilePage {
///     @GetMapping("/cases/{id}") String page(@PathVariable String id, Reader reader, Model model)
/// ```
///
/// Writing in batches, telling the hub, waiting for `minPosition`, the position headers, the footer
/// and refusing unknown API parameters then happen by themselves.
@NullMarked
package rosukh.query.kernel;

import org.jspecify.annotations.NullMarked;

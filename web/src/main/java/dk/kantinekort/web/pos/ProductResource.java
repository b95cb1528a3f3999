package dk.kantinekort.web.pos;

import dk.kantinekort.product.Product;
import dk.kantinekort.product.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /products}: what the till's unit sells, for its buttons. */
@Path("pos/v1/products")
@TillOnly
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tills")
public class ProductResource {

    @Inject
    private CurrentTill till;

    @Inject
    private Products products;

    @GET
    @Operation(summary = "What this unit sells, with prices")
    public ProductList list() {
        return new ProductList(
                products.list(till.get().unitId()).stream().map(ProductBody::of).toList());
    }

    /** All of them, by name. */
    @Schema(name = "Products")
    public record ProductList(List<ProductBody> products) {}

    /** One product. */
    @Schema(name = "Product")
    public record ProductBody(
            String sku, String name, long unitPriceOere, Optional<String> productGroup, List<String> allergens) {

        static ProductBody of(Product product) {
            return new ProductBody(
                    product.sku(),
                    product.name(),
                    product.price().oere(),
                    Optional.of(product.productGroup()).filter(group -> !group.isEmpty()),
                    product.allergens().stream().sorted().toList());
        }
    }
}

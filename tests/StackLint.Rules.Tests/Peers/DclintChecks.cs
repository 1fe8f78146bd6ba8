using System.Collections.Immutable;

namespace StackLint.Rules.Tests.Peers;

/// <summary>The checks of dclint (docker-compose-linter).</summary>
internal static class DclintChecks
{
    internal static ImmutableArray<PeerCheck> All { get; } =
    [
        new("dclint invalid-yaml", "SL0001", """
            services:
              web:
                image: "nginx:1.27
            """) { Cure = ("\"nginx", "nginx") },
        new("dclint invalid-yaml", "SL0002", """
            services:
              web:
                image: nginx:1.27
                image: nginx:1.28
            """) { Cure = ("    image: nginx:1.28", "") },
        new("dclint invalid-schema", "SL0003", """
            services:
              web:
                image: nginx:1.27
                imagee: nginx:1.27
            """) { Cure = ("imagee: nginx:1.27", "init: true") },
        new("dclint no-build-and-image", "SL6009", """
            services:
              web:
                build: .
                image: shop/web:1.4
            """) { Cure = ("    image: shop/web:1.4", "") },
        new("dclint no-duplicate-container-names", "SL6007", """
            services:
              web:
                image: nginx:1.27
                container_name: shop
              api:
                image: shop/api:1.4
                container_name: shop
            """) { Cure = ("1.4\n    container_name: shop", "1.4\n    container_name: shop-api") },
        new("dclint no-duplicate-exported-ports", "SL6007", """
            services:
              web:
                image: nginx:1.27
                ports: ["8080:80"]
              api:
                image: shop/api:1.4
                ports: ["8080:8000"]
            """) { Cure = ("8080:8000", "8081:8000") },
        new("dclint no-quotes-in-volumes", "SL6008", """
            services:
              web:
                image: nginx:1.27
                volumes:
                  - "./html:/usr/share/nginx/html"
            """) { Cure = ("\"", ""), Settings = ["sl6008.volumes = unquoted"] },
        new("dclint require-quotes-in-ports", "SL6008", """
            services:
              web:
                image: nginx:1.27
                ports:
                  - 8080:80
            """) { Cure = ("8080:80", "\"8080:80\""), Settings = ["sl6008.ports = quoted"] },
        new("dclint require-quotes-in-ports", "SL6008", """
            services:
              shell:
                image: shop/shell:1.4
                ports:
                  - 42:22
            """) { Cure = ("42:22", "\"42:22\"") },
        new("dclint no-unbound-port-interfaces", "SL5011", """
            services:
              web:
                image: nginx:1.27
                ports:
                  - "8080:80"
            """) { Cure = ("8080:80", "127.0.0.1:8080:80") },
        new("dclint no-unbound-port-interfaces", "SL6003", """
            services:
              web:
                image: nginx:1.27
                ports:
                  - "127.0.0.1:8080:80"
            """) { Cure = ("127.0.0.1:", ""), Target = "swarm" },
        new("dclint no-version-field", "SL6006", """
            version: "3.8"
            services:
              web:
                image: nginx:1.27
            """) { Cure = ("version: \"3.8\"\n", "") },
        new("dclint require-project-name-field", "SL6006", """
            services:
              web:
                image: nginx:1.27
            """) { Cure = ("services:", "name: shop\nservices:"), Settings = ["sl6006.require_name = true"] },
        new("dclint service-container-name-regex", "SL0003", """
            services:
              web:
                image: nginx:1.27
                container_name: "shop web!"
            """) { Cure = ("shop web!", "shop-web") },
        new("dclint service-dependencies-alphabetical-order", "SL6011", """
            services:
              web:
                image: nginx:1.27
                depends_on:
                  - db
                  - cache
              cache:
                image: redis:7.4
              db:
                image: postgres:17.2
            """) { Cure = ("      - db\n      - cache", "      - cache\n      - db"), Settings = ["sl6011.check = depends_on"] },
        new("dclint service-ports-alphabetical-order", "SL6011", """
            services:
              web:
                image: nginx:1.27
                ports:
                  - "8443:443"
                  - "8080:80"
            """) { Cure = ("      - \"8443:443\"\n      - \"8080:80\"", "      - \"8080:80\"\n      - \"8443:443\""), Settings = ["sl6011.check = ports"] },
        new("dclint services-alphabetical-order", "SL6011", """
            services:
              web:
                image: nginx:1.27
              api:
                image: shop/api:1.4
            """) { Cure = ("  api:", "  zoo:"), Settings = ["sl6011.check = services"] },
        new("dclint service-keys-order", "SL6011", """
            services:
              web:
                ports:
                  - "8080:80"
                image: nginx:1.27
            """) { Cure = ("    ports:\n      - \"8080:80\"\n    image: nginx:1.27", "    image: nginx:1.27\n    ports:\n      - \"8080:80\""), Settings = ["sl6011.check = service_keys"] },
        new("dclint top-level-properties-order", "SL6011", """
            services:
              web:
                image: nginx:1.27
            name: shop
            """) { Cure = ("services:\n  web:\n    image: nginx:1.27\nname: shop", "name: shop\nservices:\n  web:\n    image: nginx:1.27"), Settings = ["sl6011.check = top_level"] },
        new("dclint service-image-require-explicit-tag", "SL5009", """
            services:
              web:
                image: nginx
            """) { Cure = ("nginx", "nginx:1.27") },
        new("dclint service-image-require-explicit-tag", "SL5009", """
            services:
              web:
                image: nginx:latest
            """) { Cure = ("latest", "1.27") },
    ];
}

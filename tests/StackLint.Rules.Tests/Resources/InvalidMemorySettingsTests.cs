using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Resources.InvalidMemorySettingsAnalyzer>;

namespace StackLint.Rules.Tests.Resources;

public sealed class InvalidMemorySettingsTests
{
    [Fact]
    public void Row_5_limit_below_reservation_is_reported_at_the_limit()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web:
                image: acme/web:1
                deploy:
                  resources:
                    limits: {memory: {|SL1003:256M|}}
                    reservations: {memory: 512M}
            """,
            "Limit 256M of 'web' is below reservation 512M; the difference is booked but unusable");
        Assert.Equal("512M reserved", Assert.Single(found.Details.Related).Message);
        Assert.Null(found.Details.Stage);
    }

    [Theory]
    [InlineData("512M", "512M")]
    [InlineData("1G", "1024M")]
    [InlineData("'${LIMIT}'", "512M")]
    [InlineData("64M", "'${RESERVATION}'")]
    [InlineData("'0'", "512M")]
    [InlineData("512M", "'0'")]
    public void Limit_that_holds_the_reservation_is_silent(string limit, string reservation) => Verify.NoDiagnostics(
        $"services: {{web: {{image: acme/web:1, deploy: {{resources: {{limits: {{memory: {limit}}}, reservations: {{memory: {reservation}}}}}}}}}}}");

    [Fact]
    public void Contradiction_is_reported_in_a_fragment_too() => Verify.Diagnostics(
        "services: {web: {deploy: {resources: {limits: {memory: {|SL1003:64M|}}, reservations: {memory: 65M}}}}}");

    [Fact]
    public void Contradiction_of_two_files_is_reported() => Verify.Diagnostics(
        "services: {web: {image: acme/web:1, deploy: {resources: {reservations: {memory: 512M}}}}}",
        new VerifierSettings
        {
            Files = [("compose.prod.yaml", "services: {web: {deploy: {resources: {limits: {memory: {|SL1003:256M|}}}}}}")],
        });

    [Fact]
    public void Engine_refuses_a_plain_container_whose_limit_is_below_its_reservation()
    {
        var found = Verify.Diagnostic(
            "services: {web: {image: acme/web:1, mem_limit: {|SL1003:100m|}, mem_reservation: 200m}}",
            "Limit 100m of 'web' is below reservation 200m; the engine refuses the container",
            VerifierSettings.Compose);
        Assert.Equal(FindingStage.Manager, found.Details.Stage);
    }

    [Fact]
    public void A_stack_does_not_read_mem_limit() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, mem_limit: 2Mi, mem_reservation: 1k, deploy: {resources: {limits: {memory: 64M}}}}}");

    [Fact]
    public void Sizes_below_the_managers_minimum_are_reported() => Assert.Equal(
        [
            "Limit 2M of 'web' is below 4M, the least that the swarm manager accepts",
            "Reservation 3M of 'web' is below 4M, the least that the swarm manager accepts",
        ],
        Verify.Diagnostics(
        """
        services:
          web:
            image: acme/web:1
            deploy:
              resources:
                limits: {memory: {|SL1003:2M|}}
                reservations: {memory: {|SL1003:3M|}}
        """).Select(static d => d.Message));

    [Fact]
    public void Amount_below_a_minimum_is_not_compared_as_well() => Verify.Diagnostics(
        """
        services:
          a: {image: acme/a:1, deploy: {resources: {limits: {memory: {|SL1003:2M|}}, reservations: {memory: 512M}}}}
          b: {image: acme/b:1, deploy: {resources: {limits: {memory: {|SL1003:7M|}}, reservations: {memory: 8M}}}}
        """);

    [Fact]
    public void Manager_takes_four_mebibytes_but_the_engine_gives_no_container_less_than_six()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web:
                image: acme/web:1
                deploy:
                  resources:
                    limits: {memory: {|SL1003:5M|}}
                    reservations: {memory: 4M}
            """,
            "Limit 5M of 'web' is below 6M, the least that the engine accepts");
        Assert.Equal(FindingStage.Manager, found.Details.Stage);
    }

    [Fact]
    public void Minimum_itself_is_accepted() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, deploy: {resources: {limits: {memory: 6M}, reservations: {memory: 4M}}}}}");

    [Fact]
    public void Soft_limit_reaches_the_engine_under_compose() => Assert.Equal(
        [
            "Reservation 5m of 'a' is below 6M, the least that the engine accepts",
            "Limit 4096 of 'b' is below 6M, the least that the engine accepts",
            "Reservation 5m of 'c' is below 6M, the least that the engine accepts",
        ],
        Verify.Diagnostics(
        """
        services:
          a: {image: acme/a:1, mem_reservation: {|SL1003:5m|}}
          b: {image: acme/b:1, mem_limit: {|SL1003:4096|}}
          c: {image: acme/c:1, deploy: {resources: {reservations: {memory: {|SL1003:5m|}}}}}
          d: {image: acme/d:1, mem_limit: 6m, mem_reservation: 6m}
        """,
        VerifierSettings.Compose).Select(static d => d.Message));

    [Fact]
    public void File_for_both_targets_sends_the_older_key_to_the_engine_and_a_reservation_to_the_manager() => Verify.Diagnostics(
        """
        services:
          a: {image: acme/a:1, mem_reservation: {|SL1003:5m|}}
          b: {image: acme/b:1, deploy: {resources: {reservations: {memory: 5m}}}}
        """,
        Settings.Both);

    [Fact]
    public void Suffix_of_kubernetes_is_reported_and_mended()
    {
        var found = Verify.CodeFix(
            """
            services:
              a:
                image: acme/a:1
                deploy:
                  resources:
                    limits: {memory: {|SL1003:1Gi|}}   # as in the cluster
                    reservations: {memory: {|SL1003:"512Mi"|}}
            """,
            """
            services:
              a:
                image: acme/a:1
                deploy:
                  resources:
                    limits: {memory: 1G}   # as in the cluster
                    reservations: {memory: "512M"}
            """);
        Assert.Equal("Limit '1Gi' of 'a' is no size that Docker reads (invalid suffix: 'gi'); '1G' is the same size", found[0].Message);
        Assert.All(found, static d => Assert.Equal(FindingStage.Load, d.Details.Stage));
        Assert.All(found, static d => Assert.Equal(FixApplicability.Safe, d.Details.Fix?.Applicability));
        Assert.Equal(["Write '1G'", "Write '512M'"], found.Select(static d => d.Details.Fix?.Title));
    }

    [Theory]
    [InlineData("512MiBs")]
    [InlineData("'-512M'")]
    [InlineData("half")]
    public void Text_that_is_no_size_is_reported_without_fix(string text)
    {
        var found = Verify.Diagnostics($"services: {{web: {{image: acme/web:1, deploy: {{resources: {{limits: {{memory: {{|SL1003:{text}|}}}}}}}}}}}}")[0];
        Assert.Null(found.Details.Fix);
        Assert.EndsWith(")", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_of_a_variable_is_reported_but_left_to_its_author() => Assert.Null(Verify.Diagnostics(
        """services: {web: {image: acme/web:1, deploy: {resources: {limits: {memory: {|SL1003:"${MEM:-512Mi}"|}}}}}}""")[0].Details.Fix);

    [Theory]
    [InlineData("512m")]
    [InlineData("0.5GiB")]
    [InlineData("512 MB")]
    [InlineData("'${MEM}Mi'")]
    [InlineData("'${MEM}'")]
    public void Notation_of_docker_is_silent(string text) => Verify.NoDiagnostics(
        $"services: {{web: {{image: acme/web:1, deploy: {{resources: {{limits: {{memory: {text}}}}}}}}}}}");

    [Fact]
    public void Size_in_a_shared_block_is_mended_once() => Verify.CodeFix(
        """
        x-deploy: &deploy
          resources:
            limits:
              memory: {|SL1003:512Mi|}
        services:
          a: {image: acme/a:1, deploy: *deploy}
          b: {image: acme/b:1, deploy: *deploy}
        """,
        """
        x-deploy: &deploy
          resources:
            limits:
              memory: 512M
        services:
          a: {image: acme/a:1, deploy: *deploy}
          b: {image: acme/b:1, deploy: *deploy}
        """);

    [Fact]
    public void Older_key_beside_a_section_that_lacks_the_setting()
    {
        var found = Verify.Diagnostics(
            """
            services:
              a: {image: acme/a:1, mem_limit: {|SL1003:1g|}, deploy: {resources: {limits: {cpus: "1"}}}}
              b: {image: acme/b:1, mem_reservation: {|SL1003:1g|}, deploy: {resources: {reservations: {cpus: "1"}}}}
              c: {image: acme/c:1, cpus: {|SL1003:1|}, deploy: {resources: {limits: {memory: 1g}}}}
              d: {image: acme/d:1, pids_limit: {|SL1003:5|}, deploy: {resources: {limits: {}}}}
            """,
            VerifierSettings.Compose);
        Assert.Equal(
            [
                "Limit 1g of 'a' stands in mem_limit alone, and 'deploy.resources.limits' beside it sets none; docker compose refuses that: write it there",
                "Reservation 1g of 'b' stands in mem_reservation alone, and 'deploy.resources.reservations' beside it sets none; docker compose refuses that: write it there",
                "CPU limit 1 of 'c' stands in cpus alone, and 'deploy.resources.limits' beside it sets none; docker compose refuses that: write it there",
                "Process limit 5 of 'd' stands in pids_limit alone, and 'deploy.resources.limits' beside it sets none; docker compose refuses that: write it there",
            ],
            found.Select(static d => d.Message));
        Assert.All(found, static d => Assert.Equal(FindingStage.Deploy, d.Details.Stage));
    }

    [Theory]
    [InlineData("image: a:1, mem_limit: 1g, deploy: {resources: {reservations: {memory: 1g}}}")]
    [InlineData("image: a:1, mem_limit: 1g, deploy: {replicas: 2}")]
    [InlineData("image: a:1, mem_limit: 0, deploy: {resources: {limits: {cpus: '1'}}}")]
    [InlineData("image: a:1, mem_limit: 1g, deploy: {resources: {limits: '${LIMITS}'}}")]
    [InlineData("image: a:1, mem_limit: '${M}', deploy: {resources: {limits: {cpus: '1'}}}")]
    [InlineData("mem_limit: 1g, deploy: {resources: {limits: {cpus: '1'}}}")]
    public void Older_key_alone_is_fine(string keys) => Verify.NoDiagnostics($$$"""services: {a: {{{{keys}}} } }""", VerifierSettings.Compose);

    [Fact]
    public void Two_values_for_one_setting_are_reported_under_compose()
    {
        var found = Verify.Diagnostics(
            """
            services:
              a: {image: acme/a:1, mem_limit: 1g, deploy: {resources: {limits: {memory: {|SL1003:512M|}}}}}
              b: {image: acme/b:1, mem_reservation: 1g, deploy: {resources: {reservations: {memory: {|SL1003:512M|}}}}}
              c: {image: acme/c:1, cpus: 1, deploy: {resources: {limits: {cpus: {|SL1003:"2"|}}}}}
              d: {image: acme/d:1, pids_limit: 5, deploy: {resources: {limits: {pids: {|SL1003:6|}}}}}
            """,
            VerifierSettings.Compose);
        Assert.Equal("Limit 512M of 'a' differs from mem_limit 1g; docker compose refuses two values for one setting", found[0].Message);
        Assert.Equal(
            ["mem_limit sets the same", "mem_reservation sets the same", "cpus sets the same", "pids_limit sets the same"],
            found.Select(static d => Assert.Single(d.Details.Related).Message));
        Assert.All(found, static d => Assert.Equal(FindingStage.Deploy, d.Details.Stage));
    }

    [Fact]
    public void Equal_values_for_one_setting_are_silent() => Verify.NoDiagnostics(
        """
        services:
          a: {image: acme/a:1, mem_limit: 1g, deploy: {resources: {limits: {memory: 1024M}}}}
          b: {image: acme/b:1, mem_limit: 0, deploy: {resources: {limits: {memory: 512M}}}}
          c: {image: acme/c:1, cpus: 0.5, deploy: {resources: {limits: {cpus: "0.50"}}}}
          d: {image: acme/d:1, mem_limit: "${MEM}", deploy: {resources: {limits: {memory: 512M}}}}
        """,
        VerifierSettings.Compose);

    [Fact]
    public void A_stack_does_not_compare_what_it_does_not_read() => Verify.NoDiagnostics(
        "services: {a: {image: acme/a:1, mem_limit: 1g, deploy: {resources: {limits: {memory: 512M}}}}}");

    [Fact]
    public void Swap_is_not_judged() => Verify.NoDiagnostics(
        "services: {a: {image: acme/a:1, mem_limit: 1g, memswap_limit: 512Mi}}", VerifierSettings.Compose);
}
